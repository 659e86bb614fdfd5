package vn.lantoa.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.rights.Recipe.Call;
import vn.lantoa.rights.Recipe.Scene;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.testing.ApiOperation;

/**
 * Good requests for every operation, spoilt at random: never a 5xx, always a known problem in
 * application/problem+json, and nothing written by what was refused. {@code -Dlantoa.fuzz.seed=…}
 * and {@code -Dlantoa.fuzz.seconds=…} repeat or prolong a run.
 */
@QuarkusTest
class BadInputTest extends RightsWorld {

  private static final long SEED = Long.getLong("lantoa.fuzz.seed", 20261121L);
  private static final long SECONDS = Long.getLong("lantoa.fuzz.seconds", 25);
  private static final int AT_LEAST_EACH = 5;
  private static final int LONGEST_ROUNDS = 400;

  /** Kept whatever comes of a request, or written by work in the background. */
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "idempotency_key",
          "scheduled_tasks",
          "flyway_schema_history",
          "login_session",
          "sign_in_attempt",
          "journal_seal",
          "journal_head",
          "roll_up_delta",
          "roll_up_branch",
          "roll_up_demand",
          "roll_up_day",
          "roll_up_document",
          "roll_up_body",
          "roll_up_bodies",
          "roll_up_month",
          "roll_up_open",
          "roll_up_own",
          "roll_up_state");

  private static final Set<String> TYPES =
      Arrays.stream(ProblemType.values()).map(ProblemType::uri).collect(Collectors.toSet());

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Fuzz fuzz = new Fuzz(SEED);
  private final Map<String, String> findings = new TreeMap<>();
  private int requests;
  private int refused;
  private Place place;
  private Person mighty;

  @Test
  void badInputIsRefusedAndChangesNothing() throws Exception {
    place = place(root("PROVINCE"));
    long account = account("t" + unique(), "Đủ vai trò");
    for (Role role : Role.values()) {
      hold(account, role, Long.parseLong(place.top()));
    }
    mighty = signed("mighty", account);
    String counted = countSql();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    for (int round = 0;
        round < AT_LEAST_EACH || (System.nanoTime() < end && round < LONGEST_ROUNDS);
        round++) {
      for (ApiOperation operation : ApiOperation.all()) {
        once(operation, counted);
      }
    }
    System.out.printf(
        "Bad input: %d requests over %d operations, %d refused, seed %d, %d findings%n",
        requests, ApiOperation.all().size(), refused, SEED, findings.size());
    assertThat(findings).isEmpty();
    assertThat(refused).isGreaterThan(ApiOperation.all().size());
  }

  private void once(ApiOperation operation, String counted) throws Exception {
    Recipe recipe = Objects.requireNonNull(Recipes.ALL.get(operation.id()));
    Call call = recipe.call(new Scene(place, mighty.own(), this));
    HttpRequest request = spoilt(operation, call);
    String before = operation.reads() ? "" : count(counted);
    requests++;
    HttpResponse<String> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      find(operation, "no answer: " + e.getMessage(), request);
      return;
    }
    int status = response.statusCode();
    if (status >= 400) {
      refused++;
      problem(operation, request, response);
      if (!operation.reads() && !operation.id().equals("createSession")) {
        String after = count(counted);
        if (!before.equals(after)) {
          find(operation, "written by " + status + ": " + before + " → " + after, request);
        }
      }
    }
  }

  private void problem(ApiOperation operation, HttpRequest request, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 500) {
      find(operation, status + " " + response.body(), request);
      return;
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      find(operation, status + " as " + type + " " + response.body(), request);
      return;
    }
    try {
      JsonNode body = json.readTree(response.body());
      if (!TYPES.contains(body.path("type").asText()) || body.path("status").asInt() != status) {
        find(operation, "unknown problem " + response.body(), request);
      }
    } catch (IOException e) {
      find(operation, "no JSON " + response.body(), request);
    }
    if (!operation.node().path("responses").has("" + status) && status != 405 && status != 406) {
      find(operation, status + " is not in the contract " + response.body(), request);
    }
  }

  private void find(ApiOperation operation, String what, HttpRequest request) {
    String shown = what.length() > 400 ? what.substring(0, 400) : what;
    findings.putIfAbsent(
        operation.id() + " " + shown.substring(0, 3), shown + " for " + request + " " + lastBody);
  }

  private String lastBody = "";

  private HttpRequest spoilt(ApiOperation operation, Call call) {
    boolean bodyFirst = call.body != null && !fuzz.oneIn(4);
    String path = operation.path();
    for (String id : call.path) {
      String given = !bodyFirst && fuzz.oneIn(2) ? fuzz.shortText() : id;
      path = path.replaceFirst("\\{[^}]+}", encode(given.isEmpty() ? " " : given));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path + query(operation, call, bodyFirst)))
            .header("Authorization", "Bearer " + mighty.bearer())
            .header("Accept-Language", fuzz.oneIn(8) ? "*;q=0.1,fr,xx-YY" : "en");
    if (operation.takes("If-Match") && !fuzz.oneIn(8)) {
      request.header(
          "If-Match",
          fuzz.oneIn(4)
              ? fuzz.any(
                  List.of("*", "abc", "\"\"", "W/\"1\"", "\"-1\"", "\"" + "9".repeat(40) + "\""))
              : "\"" + STALE + "\"");
    }
    if (operation.takes("Idempotency-Key") && fuzz.oneIn(8)) {
      request.header("Idempotency-Key", fuzz.any(List.of("", "k", "k".repeat(2_000), "'\"\\")));
    }
    return request.method(operation.method(), body(call, bodyFirst, request)).build();
  }

  private String query(ApiOperation operation, Call call, boolean bodyFirst) {
    Map<String, String> query = new LinkedHashMap<>();
    call.query.forEach((name, value) -> query.put(name, value.toString()));
    if (!bodyFirst) {
      for (JsonNode parameter : operation.node().path("parameters")) {
        if (parameter.path("in").asText().equals("query") && fuzz.oneIn(2)) {
          query.put(parameter.path("name").asText(), fuzz.shortText());
        }
      }
      if (fuzz.oneIn(10)) {
        query.put("unknown", fuzz.shortText());
      }
    }
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.BodyPublisher body(Call call, boolean spoil, HttpRequest.Builder request) {
    lastBody = "";
    if (call.file != null) {
      return file(call, request);
    }
    Object good = call.body;
    if (good == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    String type =
        fuzz.oneIn(15) ? fuzz.any(List.of("text/plain", "application/xml")) : "application/json";
    request.header("Content-Type", type);
    String body = spoil ? fuzz.body(good) : json.valueToTree(good).toString();
    lastBody = type + ": " + (body.length() > 300 ? body.substring(0, 300) : body);
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private HttpRequest.BodyPublisher file(Call call, HttpRequest.Builder request) {
    request.header(
        "Content-Type",
        fuzz.oneIn(10) ? "multipart/form-data" : "multipart/form-data; boundary=ranh-000");
    String name =
        fuzz.oneIn(2)
            ? call.fileName
            : fuzz.any(List.of("a.exe", "..", "x.docx", "b.xlsx", "c.pdf"));
    String part = fuzz.oneIn(6) ? "other" : "file";
    byte[] head =
        ("--ranh-000\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(part, name))
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = fuzz.oneIn(3) ? Objects.requireNonNull(call.file) : fuzz.bytes();
    byte[] tail = (fuzz.oneIn(8) ? "" : "\r\n--ranh-000--\r\n").getBytes(StandardCharsets.UTF_8);
    lastBody = "file " + name + " of " + bytes.length + " bytes in part " + part;
    return HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, tail));
  }

  private static String countSql() throws SQLException {
    List<String> counts = new ArrayList<>();
    try (Connection connection = SharedTestDatabase.get().connect();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')")) {
      while (tables.next()) {
        String table = tables.getString(1);
        if (!NOT_COUNTED.contains(table)) {
          counts.add("'%1$s=', (SELECT COUNT(*) FROM `%1$s`)".formatted(table));
        }
      }
    }
    return "SELECT CONCAT_WS(' ', " + String.join(", ", counts) + ")";
  }

  private static @Nullable String count(String sql) {
    return text(sql);
  }
}
