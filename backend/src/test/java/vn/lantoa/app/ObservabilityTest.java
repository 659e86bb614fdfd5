package vn.lantoa.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Health, figures, request ids, and a log that holds who and what but no secret. */
@QuarkusTest
class ObservabilityTest extends ApiTest {

  private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler catcher =
      new Handler() {
        @Override
        public void publish(LogRecord written) {
          ExtLogRecord record = ExtLogRecord.wrap(written);
          record.copyMdc();
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    catcher.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(catcher);
    Logger.getLogger("vn.lantoa.request").addHandler(catcher);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("").removeHandler(catcher);
    Logger.getLogger("vn.lantoa.request").removeHandler(catcher);
  }

  private List<Map<String, String>> lines(String requestId) {
    return records.stream()
        .filter(r -> "vn.lantoa.request".equals(r.getLoggerName()))
        .map(ExtLogRecord::getMdcCopy)
        .filter(mdc -> requestId.equals(mdc.get("requestId")))
        .toList();
  }

  /** Everything a record could print. */
  private String everything() {
    StringWriter all = new StringWriter();
    PrintWriter out = new PrintWriter(all);
    for (ExtLogRecord record : records) {
      out.println(record.getFormattedMessage() + " " + record.getMdcCopy());
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(out);
      }
    }
    return all.toString();
  }

  @Test
  void aLineARequestWithWhoAndWhatAndNoSecret() {
    long root = root("PROVINCE");
    User user = user(Role.OFFICER, root);
    records.clear();
    String password = "mật-khẩu-không-được-ghi-9417";
    anonymous()
        .header("X-Request-Id", "log-1")
        .body(Map.of("userName", user.userName(), "password", password))
        .post("/api/v1/session");
    Response made =
        user.request()
            .header("X-Request-Id", "log-2")
            .body(Map.of("name", "log", "expiresOn", "2026-12-31"))
            .post("/api/v1/access-tokens");
    String token = made.path("token");
    given()
        .header("Authorization", "Bearer " + token)
        .header("X-Request-Id", "log-3")
        .queryParam("q", "tu-khoa-rieng-tu")
        .get("/api/v1/documents");
    given()
        .header("Authorization", "Bearer lt_khong-co-that-8125")
        .header("X-Request-Id", "log-4")
        .get("/api/v1/documents/77");
    user.request()
        .header("X-Request-Id", "log-5")
        .body("{\"name\": \"thân bài hỏng 3361\"")
        .post("/api/v1/access-tokens");
    Awaitility.await().until(() -> !lines("log-5").isEmpty());
    assertThat(lines("log-2"))
        .singleElement()
        .satisfies(
            mdc ->
                assertThat(mdc)
                    .containsEntry("method", "POST")
                    .containsEntry("route", "/api/v1/access-tokens")
                    .containsEntry("status", "201")
                    .containsEntry("actor", Long.toString(user.id()))
                    .containsEntry("organisation", Long.toString(root))
                    .containsKey("durationMs"));
    assertThat(lines("log-3"))
        .singleElement()
        .satisfies(m -> assertThat(m).containsEntry("status", "200"));
    assertThat(lines("log-4"))
        .singleElement()
        .satisfies(m -> assertThat(m).containsEntry("status", "401"));
    assertThat(everything())
        .contains("log-1")
        .doesNotContain(password)
        .doesNotContain(token)
        .doesNotContain(user.cookie())
        .doesNotContain("khong-co-that-8125")
        .doesNotContain("tu-khoa-rieng-tu")
        .doesNotContain("thân bài hỏng");
  }

  @Test
  void aRequestsNameIsTakenOrMadeAndStandsOnEveryAnswer() {
    String taken =
        anonymous()
            .header("X-Request-Id", "Phien.2026-11_a")
            .get("/api/v1/setup")
            .header("X-Request-Id");
    assertThat(taken).isEqualTo("Phien.2026-11_a");
    String made =
        anonymous().header("X-Request-Id", "two words").get("/api/v1/setup").header("X-Request-Id");
    assertThat(made).matches("[0-9a-f-]{36}");
    Response refused = anonymous().header("X-Request-Id", "ref-1").get("/api/v1/users");
    assertThat(refused.header("X-Request-Id")).isEqualTo("ref-1");
    assertThat(refused.<String>path("requestId")).isEqualTo("ref-1");
  }

  @Test
  void healthSaysWhatIsUp() {
    Response ready = given().get("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    List<String> names = ready.path("checks.name");
    assertThat(names).contains("data folder", "migrations", "Database connections health check");
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    Response well = given().get("/q/health/well");
    assertThat(well.<List<String>>path("checks.name")).contains("journal sealing");
    String sealing = "checks.find { it.name == 'journal sealing' }.data.";
    assertThat(well.<Number>path(sealing + "unsealed")).isNotNull();
    assertThat(well.<Number>path(sealing + "oldestUnsealedSeconds")).isNotNull();
    String folding = "checks.find { it.name == 'figures rolled up' }.data.";
    assertThat(well.<Number>path(folding + "unfolded")).isNotNull();
    assertThat(well.<Number>path(folding + "oldestUnfoldedSeconds")).isNotNull();
    assertThat(given().get("/q/health/started").<String>path("status")).isEqualTo("UP");
  }

  @Test
  void figuresAreOnAPortOfTheirOwn() {
    user(Role.OFFICER, root("PROVINCE")).get("/api/v1/obligations/1");
    assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
    int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    String text = given().port(port).get("/q/metrics").asString();
    assertThat(text)
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/api/v1/obligations/{id}\"")
        .contains("agroal_available_count")
        .contains("jvm_memory_used_bytes")
        .contains("lantoa_journal_unsealed ")
        .contains("lantoa_journal_unsealed_age_seconds ")
        .contains("lantoa_rollup_unfolded ")
        .contains("lantoa_rollup_unfolded_age_seconds ")
        .contains("lantoa_jobs{state=\"QUEUED\"}");
  }
}
