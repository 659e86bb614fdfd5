package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Acting;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.Jobs;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** Jobs: progress, stopping, failing, beginning again, and nobody else's eyes. */
@QuarkusTest
class JobTest extends ApiTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Jobs jobs;
  @Inject Acting acting;
  private long root;
  private User owner;

  @BeforeEach
  void plant() {
    root = root("PROVINCE");
    owner = user(Role.OFFICER, root);
  }

  private String submit(String input) {
    Job[] made = new Job[1];
    acting.as(
        owner.id(),
        List.of(Grant.own(Role.OFFICER, root, java.util.Set.of())),
        () -> made[0] = jobs.submit("stepwise", input, null));
    return made[0].id();
  }

  private JsonPath job(String id) {
    return owner.get("/api/v1/jobs/" + id).then().statusCode(200).extract().jsonPath();
  }

  private void awaitState(String id, String state) {
    await().atMost(SOON).until(() -> job(id).getString("state").equals(state));
  }

  private long written(String name) {
    return new Sql("SELECT COUNT(*) FROM import_file WHERE file_name = :name")
        .bind("name", name)
        .number(em);
  }

  private static String name(String start) {
    return start + unique();
  }

  @Test
  void showsItsRowsWhileItsOwnTransactionIsOpen() {
    String name = name("rows");
    String id = submit(name + ":4");
    StepwiseHandler.allow(name, 3);
    await().atMost(SOON).until(() -> job(id).getInt("done") == 3);
    Response running = owner.get("/api/v1/jobs/" + id);
    assertThat(running.header("Retry-After")).isEqualTo("1");
    assertThat(running.header("ETag")).isNotBlank();
    assertThat(running.<String>path("state")).isEqualTo("RUNNING");
    assertThat(running.<Integer>path("total")).isEqualTo(4);
    assertThat(written(name)).isZero();
    StepwiseHandler.allow(name, 1);
    awaitState(id, "DONE");
    JsonPath done = job(id);
    assertThat(done.getInt("done")).isEqualTo(4);
    assertThat(done.getString("result")).isEqualTo("/api/v1/imports");
    assertThat(done.getString("finishedAt")).isNotBlank();
    assertThat(done.getString("problem")).isNull();
    assertThat(written(name)).isEqualTo(4);
    assertThat(owner.get("/api/v1/jobs/" + id).header("Retry-After")).isNull();
    List<String> listed = owner.get("/api/v1/jobs?state=DONE&limit=5").path("items.id");
    assertThat(listed).containsExactly(id);
  }

  @Test
  void stoppedAtARowLeavesNothing() {
    String name = name("stop");
    String id = submit(name + ":100");
    StepwiseHandler.allow(name, 7);
    await().atMost(SOON).until(() -> job(id).getInt("done") == 7);
    Response asked = owner.post("/api/v1/jobs/" + id + "/cancellation", "");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.<Boolean>path("cancelling")).isTrue();
    assertThat(owner.post("/api/v1/jobs/" + id + "/cancellation", "").statusCode()).isEqualTo(200);
    StepwiseHandler.allow(name, 1);
    awaitState(id, "CANCELLED");
    assertThat(written(name)).isZero();
    Response again = owner.post("/api/v1/jobs/" + id + "/cancellation", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/wrong-state");
    assertThat(
            new Sql(
                    "SELECT COUNT(*) FROM journal_entry WHERE subject = 'jobs' AND subject_id = :id")
                .bind("id", id)
                .number(em))
        .isEqualTo(3);
  }

  @Test
  void theSameWorkIsNotQueuedTwice() {
    String name = name("twice");
    String id = submit(name + ":1");
    assertThat(submit(name + ":1")).isEqualTo(id);
    StepwiseHandler.allow(name, 1);
    awaitState(id, "DONE");
    assertThat(written(name)).isEqualTo(1);
  }

  @Test
  void whatFailsSaysWhyInTheReadersLanguageAndNeverHowItIsMade() {
    String refused = submit(name("refuse") + ":1");
    awaitState(refused, "FAILED");
    Map<String, Object> problem =
        owner
            .request()
            .header("Accept-Language", "en")
            .get("/api/v1/jobs/" + refused)
            .path("problem");
    assertThat(problem).containsEntry("type", "/problems/invalid").containsEntry("status", 422);
    assertThat(problem)
        .containsEntry(
            "errors",
            List.of(Map.of("pointer", "/row", "code", "BAD_ROW", "detail", "The row is wrong.")));
    String broken = submit(name("break") + ":1");
    awaitState(broken, "FAILED");
    Response answer = owner.get("/api/v1/jobs/" + broken);
    assertThat(answer.<String>path("problem.type")).isEqualTo("/problems/unexpected");
    assertThat(answer.asString()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void nobodyElseSeesOrStopsIt() {
    String name = name("mine");
    String id = submit(name + ":1");
    User other = user(Role.ADMINISTRATOR, root);
    assertThat(other.get("/api/v1/jobs/" + id).statusCode()).isEqualTo(404);
    assertThat(other.post("/api/v1/jobs/" + id + "/cancellation", "").statusCode()).isEqualTo(404);
    assertThat(other.get("/api/v1/jobs").<List<String>>path("items.id")).isEmpty();
    assertThat(anonymous().get("/api/v1/jobs/" + id).statusCode()).isEqualTo(401);
    StepwiseHandler.allow(name, 1);
    awaitState(id, "DONE");
  }

  /** What a killed process leaves: picked, its heart still, its transaction rolled back. */
  @Test
  void beginsAgainAfterItsProcessWasKilled() {
    String name = name("killed");
    String id =
        inTransaction(
            () -> {
              new Sql(
                      """
                      INSERT INTO job (kind, input, state, account_id, grants, total, done, attempts,
                        created_at, started_at)
                      SELECT 'stepwise', :input, 'RUNNING', :me, :grants, 2, 1, 1, NOW(6), NOW(6)
                      """)
                  .bind("input", name + ":2")
                  .bind("me", owner.id())
                  .bind("grants", "[]")
                  .execute(em);
              long made = new Sql("SELECT LAST_INSERT_ID()").number(em);
              new Sql(
                      """
                      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,
                        picked_by, last_heartbeat, version)
                      VALUES ('job', :id, '2020-01-01', TRUE, 'a node that is gone', '2020-01-01', 2)
                      """)
                  .bind("id", Long.toString(made))
                  .execute(em);
              return Long.toString(made);
            });
    StepwiseHandler.allow(name, 2);
    awaitState(id, "DONE");
    assertThat(written(name)).isEqualTo(2);
  }

  @Test
  void whoLostTheRightMeanwhileIsRefused() {
    User leaver = user(Role.OFFICER, root);
    inTransaction(
        () ->
            new Sql("UPDATE account SET active = FALSE WHERE id = :id")
                .bind("id", leaver.id())
                .execute(em));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> acting.as(leaver.id(), List.of(), () -> {})))
        .hasMessageContaining("forbidden");
    List<Actor> seen = new java.util.ArrayList<>();
    Grant wider = Grant.own(Role.HEAD, root, java.util.Set.of());
    acting.as(owner.id(), List.of(wider), () -> seen.add(current.get()));
    assertThat(seen.get(0).grants()).isEmpty();
  }

  @Inject vn.lantoa.shared.actor.CurrentActor current;
}
