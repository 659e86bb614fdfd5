package vn.lantoa.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** Two organisations that report the same demand share no lock. */
@QuarkusTest
class SubmissionBystanderTest extends PublicationFixture {

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  /**
   * The first one stands in the middle of its transaction: its key, its obligation, the changes of
   * the roll-up and its step are written, its file is held by somebody else.
   */
  @Test
  void whoReportsWaitsForNobodyElsesReport() throws Exception {
    JsonPath demand = published();
    long place = cells.get(2);
    User held = user(Role.REPORTER, place);
    String first = "/api/v1/obligations/" + obligation(demand, place);
    String file = upload(held, first);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection blocker = database.getConnection()) {
      blocker.setAutoCommit(false);
      hold(blocker, file);
      Future<Response> waiting =
          other.submit(() -> submit(held, first, Map.of("attachmentIds", List.of(file))));
      Awaitility.await().atMost(LONG).until(() -> waitingForALock() > 0);

      long started = System.nanoTime();
      for (int i = 3; i < 8; i++) {
        User clerk = user(Role.REPORTER, cells.get(i));
        String path = "/api/v1/obligations/" + obligation(demand, cells.get(i));
        submit(clerk, path, Map.of()).then().statusCode(200).body("state", equalTo("SUBMITTED"));
      }
      assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(20));
      assertThat(waiting.isDone()).isFalse();
      assertThat(owed(demand.getString("id"), "state = 'SUBMITTED'")).isEqualTo(5);

      blocker.rollback();
      waiting.get(60, TimeUnit.SECONDS).then().statusCode(200).body("state", equalTo("SUBMITTED"));
    } finally {
      other.shutdown();
    }
    assertThat(owed(demand.getString("id"), "state = 'SUBMITTED'")).isEqualTo(6);
    assertCounted();
  }

  private static Response submit(User who, String path, Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("doneOn", "2026-11-20");
    return who.request()
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(path + "/submission");
  }

  private static String upload(User who, String path) {
    return who.request()
        .contentType("multipart/form-data")
        .multiPart("file", "anh-hoi-nghi.png", PIXEL, "image/png")
        .post(path + "/attachments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void hold(Connection blocker, String file) throws SQLException {
    try (PreparedStatement statement =
        blocker.prepareStatement("SELECT id FROM attachment WHERE id = ? FOR UPDATE")) {
      statement.setString(1, file);
      assertThat(statement.executeQuery().next()).isTrue();
    }
  }

  private long waitingForALock() {
    return inTransaction(
        () ->
            new Sql(
                    """
                    SELECT COUNT(*) FROM information_schema.innodb_trx
                    WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE '%UPDATE attachment%'
                    """)
                .number(em));
  }
}
