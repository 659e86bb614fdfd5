package vn.lantoa.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** While a publication stands in the middle of its transaction nobody else waits for it. */
@QuarkusTest
class PublicationBystanderTest extends PublicationFixture {

  /** What would wait fails by the clock of the server, long before the publication goes on. */
  @Test
  void othersReceiveReportPublishAndRenameMeanwhile() throws Exception {
    JsonPath earlier = published();
    String obligation = obligation(earlier, cells.get(3));
    User clerk = user(Role.REPORTER, cells.get(3));
    JsonPath elsewhere = draft();
    JsonPath draft = draft();
    String id = draft.getString("id");
    String request = waiting(draft, "PUBLISH", null, null);

    CountDownLatch middle = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> publication = other.submit(() -> run(request, rows -> stand(rows, middle, go)));
      assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();

      long started = System.nanoTime();
      clerk.post("/api/v1/obligations/" + obligation + "/receipt", "0", "").then().statusCode(200);
      clerk
          .post(
              "/api/v1/obligations/" + obligation + "/submission",
              "1",
              Map.of("doneOn", "2026-11-20"))
          .then()
          .statusCode(200);
      officer
          .post(
              "/api/v1/demands/" + elsewhere.getString("id") + "/publication",
              elsewhere.getString("version"),
              "")
          .then()
          .statusCode(200);
      renamed(cells.get(1));
      inTransaction(() -> inserted(earlier.getString("id"), root));
      assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(20));
      assertThat(owed(id, "TRUE")).as("not seen yet").isZero();
      assertThat(publication.isDone()).isFalse();

      go.countDown();
      publication.get(60, TimeUnit.SECONDS);
    } finally {
      go.countDown();
      other.shutdown();
    }
    assertThat(owed(id, "state = 'OPEN'")).isEqualTo(ROWS);
    assertThat(owed(elsewhere.getString("id"), "state = 'OPEN'")).isEqualTo(ROWS);
    assertCounted();
  }

  /** Only who works on the very obligations waits. */
  @Test
  void othersReceiveAndRenameWhileItIsAmended() throws Exception {
    JsonPath earlier = published();
    String obligation = obligation(earlier, cells.get(1));
    User clerk = user(Role.REPORTER, cells.get(1));
    JsonPath amended = published();
    String id = amended.getString("id");
    Object proposal = input(amended.getLong("document.id"), "2027-01-31", everybody());
    String request = waiting(amended, "AMEND", proposal, "Lùi");

    CountDownLatch middle = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> amendment = other.submit(() -> run(request, rows -> stand(rows, middle, go)));
      assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();

      long started = System.nanoTime();
      clerk.post("/api/v1/obligations/" + obligation + "/receipt", "0", "").then().statusCode(200);
      renamed(cells.get(1));
      assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(20));
      assertThat(owed(id, "due_on = '2027-01-31'")).as("not seen yet").isZero();
      assertThat(amendment.isDone()).isFalse();

      go.countDown();
      amendment.get(60, TimeUnit.SECONDS);
    } finally {
      go.countDown();
      other.shutdown();
    }
    assertThat(owed(id, "due_on = '2027-01-31'")).isEqualTo(ROWS);
    assertCounted();
  }

  /** Its row is changed: what a foreign key that was checked would hold. */
  private void renamed(long organisation) {
    int rows =
        inTransaction(
            () ->
                new Sql("UPDATE organisation SET short_name = 'Tên mới' WHERE id = :id")
                    .bind("id", organisation)
                    .execute(em));
    assertThat(rows).isEqualTo(1);
  }

  /** A row of another demand, as a reorganisation makes it. */
  private int inserted(String demand, long organisation) {
    return new Sql(
            """
            INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, due_on, publication_id)
            SELECT demand_id, :body, role, 'OPEN', deadline_id, due_on, publication_id
            FROM obligation WHERE demand_id = :demand LIMIT 1
            """)
        .bind("demand", demand)
        .bind("body", organisation)
        .execute(em);
  }

  private static void stand(int rows, CountDownLatch middle, CountDownLatch go) {
    if (rows >= 8 && middle.getCount() > 0) {
      middle.countDown();
      try {
        assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
