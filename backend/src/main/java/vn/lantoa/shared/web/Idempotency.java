package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.IdempotencyStore.Answer;

/**
 * A POST with an {@code Idempotency-Key} is done once: the same key and body is given the first
 * answer again, the same key with another body is refused. Refused and failed requests are not
 * kept, so that a corrected body may use the same key.
 */
public class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final String HELD = "lantoa.idempotency";

  private final IdempotencyStore store;
  private final CurrentActor actor;
  private final ObjectMapper json;

  public Idempotency(IdempotencyStore store, CurrentActor actor, ObjectMapper json) {
    this.store = store;
    this.actor = actor;
    this.json = json;
  }

  @ServerRequestFilter(priority = 3000)
  public @Nullable Response before(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    String path = request.getUriInfo().getPath();
    if (key == null || !"POST".equals(request.getMethod()) || path.endsWith("/session")) {
      return null;
    }
    if (!key.matches("[\\x21-\\x7e]{1,100}")) {
      throw ProblemException.invalid(
          HEADER,
          "BAD_FORMAT",
          "Idempotency-Key gồm 1 đến 100 ký tự ASCII không có khoảng trắng.",
          "Idempotency-Key has 1 to 100 ASCII characters without blanks.");
    }
    long account = actor.accountId();
    String hash = hash(path, body(request));
    Answer answer = store.claim(account, key, hash);
    if (answer == null) {
      request.setProperty(HELD, key);
      return null;
    }
    return replay(answer, hash);
  }

  @ServerResponseFilter(priority = 100)
  public void after(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(request.getProperty(HELD) instanceof String key)) {
      return;
    }
    if (response.getStatus() >= 200 && response.getStatus() < 300) {
      Object entity = response.getEntity();
      String body =
          entity == null || entity instanceof CarriesSecret
              ? null
              : entity instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.UTF_8)
                  : json.writeValueAsString(entity);
      store.keep(
          actor.accountId(),
          key,
          response.getStatus(),
          response.getHeaderString(HttpHeaders.ETAG),
          body);
    } else {
      store.release(actor.accountId(), key);
    }
  }

  private static Response replay(Answer answer, String hash) {
    if (!answer.requestHash().equals(hash)) {
      throw ProblemException.of(
          ProblemType.IDEMPOTENCY_MISMATCH,
          "Khóa này đã dùng cho một nội dung khác. Hãy dùng khóa mới.",
          "This key was used with another body. Use a new key.");
    }
    if (answer.status() == null) {
      throw ProblemException.of(
          ProblemType.IN_PROGRESS,
          "Yêu cầu trước với khóa này chưa xong. Hãy đợi giây lát rồi gửi lại.",
          "The first request with this key is not finished. Wait a moment and send it again.");
    }
    if (answer.body() == null && answer.status() == 201) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Việc này đã làm xong; phần bí mật chỉ hiện một lần. Hãy thu hồi rồi tạo mới.",
          "This was done already; its secret is shown once only. Revoke it and make another.");
    }
    Response.ResponseBuilder again = Response.status(answer.status());
    if (answer.etag() != null) {
      again.header(HttpHeaders.ETAG, answer.etag());
    }
    if (answer.body() != null) {
      again.entity(answer.body().getBytes(StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON);
    }
    return again.header("Idempotent-Replayed", "true").build();
  }

  private static byte[] body(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
      return (length == null ? "" : length).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(bytes));
    return bytes;
  }

  private static String hash(String path, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
