package vn.lantoa.shared.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * The first answer to a key.
 *
 * @param requestHash of the path, the parameters and the body that were answered
 * @param status null where nothing was answered yet
 * @param headers ETag, Location and what else belongs to the answer
 * @param body JSON; null where there is none, or where it carried a secret
 */
record KeptAnswer(
    String requestHash,
    @Nullable Integer status,
    Map<String, String> headers,
    @Nullable String body) {

  /** Set on an answer that is given again. */
  static final String REPLAYED = "Idempotent-Replayed";

  private static final String SECRET = "secret";

  /** The answer to a body that carried a secret: that it was given, and nothing of it. */
  static KeptAnswer secret(String requestHash, int status) {
    return new KeptAnswer(requestHash, status, Map.of(SECRET, "shown"), null);
  }

  /** For an answer that is computed again: that the key is taken, and nothing else. */
  static KeptAnswer computed(String requestHash) {
    return new KeptAnswer(requestHash, 200, Map.of(), null);
  }

  /**
   * The same answer again.
   *
   * @throws ProblemException 409 to another body, or where the answer carried a secret
   */
  Response again(String hash) {
    require(hash);
    if (status == null) {
      throw inProgress();
    }
    if (headers.containsKey(SECRET)) {
      throw ProblemException.of(
          ProblemType.SECRET_SHOWN,
          "Việc này đã làm xong; phần bí mật chỉ hiện một lần. Hãy thu hồi rồi tạo mới.",
          "This was done already; its secret is shown once only. Revoke it and make another.");
    }
    Response.ResponseBuilder again = Response.status(status);
    headers.forEach(again::header);
    if (body != null) {
      again.entity(body.getBytes(StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON);
    }
    return again.header(REPLAYED, "true").build();
  }

  /** 409 where the key was used with another body. */
  void require(String hash) {
    if (!requestHash.equals(hash)) {
      throw ProblemException.of(
          ProblemType.IDEMPOTENCY_MISMATCH,
          "Khóa này đã dùng cho một nội dung khác. Hãy dùng khóa mới.",
          "This key was used with another body. Use a new key.");
    }
  }

  /** 409: the first request with the key has not ended within the time it was waited for. */
  static ProblemException inProgress() {
    return ProblemException.of(
        ProblemType.IN_PROGRESS,
        "Yêu cầu trước với khóa này chưa xong. Hãy đợi giây lát rồi gửi lại.",
        "The first request with this key is not finished. Wait a moment and send it again.");
  }
}
