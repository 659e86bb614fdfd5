package vn.lantoa.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** What is left to a job: told as it goes, whole or not at all, once, and nothing beside it. */
@QuarkusTest
class PublicationJobTest extends PublicationFixture {

  private static String path(JsonPath demand) {
    return "/api/v1/demands/" + demand.getString("id");
  }

  private void awaitState(String job, String state) {
    await().atMost(LONG).until(() -> job(job).getString("state").equals(state));
  }

  @Test
  void whatIsMuchIsLeftToAJob() {
    sizes.set(ROWS - 1, 4);
    JsonPath draft = draft();
    Response accepted = officer.post(path(draft) + "/publication", draft.getString("version"), "");
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String job = accepted.path("id");
    assertThat(accepted.header("Location")).isEqualTo("/api/v1/jobs/" + job);
    assertThat(accepted.<String>path("kind")).isEqualTo("publication");
    assertThat(accepted.<Integer>path("total")).isEqualTo(ROWS);
    awaitState(job, "DONE");
    String id = draft.getString("id");
    assertThat(job(job).getInt("done")).isEqualTo(ROWS);
    assertThat(job(job).getString("result")).isEqualTo(path(draft) + "/publications");
    assertThat(officer.get(path(draft) + "/publications").<Integer>path("[0].created"))
        .isEqualTo(ROWS);
    JsonPath done = demand(id);
    assertThat(done.getString("state")).isEqualTo("PUBLISHED");
    assertThat(done.<Object>get("pending")).isNull();
    assertThat(owed(id, "state = 'OPEN'")).isEqualTo(ROWS);
    assertThat(entries(id, "demand.publish")).isEqualTo(1);
    assertCounted();

    Map<String, Object> proposal = input(done.getLong("document.id"), "2027-01-31", everybody());
    Response amended =
        officer.post(
            path(draft) + "/amendment",
            done.getString("version"),
            Map.of("proposal", proposal, "reason", "Lùi một tháng"));
    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(202);
    awaitState(amended.path("id"), "DONE");
    assertThat(owed(id, "due_on = '2027-01-31'")).isEqualTo(ROWS);
    assertThat(entries(id, "demand.amend")).isEqualTo(1);
    assertCounted();

    Response withdrawn =
        officer.post(
            path(draft) + "/withdrawal",
            demand(id).getString("version"),
            Map.of("reason", "Không còn cần"));
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(202);
    awaitState(withdrawn.path("id"), "DONE");
    assertThat(owed(id, "state = 'WITHDRAWN'")).isEqualTo(ROWS);
    assertThat(demand(id).getString("state")).isEqualTo("WITHDRAWN");
    assertThat(entries(id, "demand.withdraw")).isEqualTo(1);
    assertThat(publications(id)).isEqualTo(3);
    assertCounted();
  }

  /** Every other change is refused until it is done, in words that name the job. */
  @Test
  void whileItWaitsNothingElseIsDone() {
    JsonPath draft = draft();
    String id = draft.getString("id");
    String job = jobOf(waiting(draft, "PUBLISH", null, null));
    JsonPath seen = demand(id);
    assertThat(seen.getString("state")).isEqualTo("DRAFT");
    assertThat(seen.getString("pending.jobId")).isEqualTo(job);
    assertThat(seen.getString("pending.action")).isEqualTo("PUBLISH");
    assertThat(seen.getString("pending.state")).isEqualTo("QUEUED");
    assertThat(seen.getBoolean("pending.mine")).isTrue();
    User colleague = user(Role.OFFICER, root);
    assertThat(colleague.get(path(draft)).<Boolean>path("pending.mine")).isFalse();

    String version = seen.getString("version");
    List<Response> others = new ArrayList<>();
    others.add(colleague.post(path(draft) + "/publication", version, ""));
    others.add(later(colleague, path(draft) + "/publication", version, ""));
    others.add(
        officer.put(
            path(draft), version, input(seen.getLong("document.id"), "2027-01-31", everybody())));
    others.add(officer.request().header("If-Match", "\"" + version + "\"").delete(path(draft)));
    for (Response other : others) {
      assertThat(other.statusCode()).as(other.asString()).isEqualTo(409);
      assertThat(other.<String>path("type")).isEqualTo("/problems/in-progress");
      assertThat(other.<String>path("detail")).contains("việc số " + job);
      assertThat(other.header("Location")).isEqualTo("/api/v1/jobs/" + job);
    }

    end(job, "CANCELLED");
    assertThat(demand(id).getString("pending.state")).isEqualTo("CANCELLED");
    colleague.post(path(draft) + "/publication", version, "").then().statusCode(200);
    assertThat(demand(id).<Object>get("pending")).isNull();
    assertThat(owed(id, "TRUE")).isEqualTo(ROWS);
  }

  @Test
  void aPartIsNeverSeenAndOneThatWasKilledLeavesNothing() {
    JsonPath draft = draft();
    String id = draft.getString("id");
    String request = waiting(draft, "PUBLISH", null, null);
    List<Integer> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                run(
                    request,
                    done -> {
                      told.add(done);
                      assertThat(owed(id, "TRUE")).as("seen by others").isZero();
                      if (done >= 8) {
                        killWriter();
                      }
                    }))
        .isNotNull();
    assertThat(told).contains(4, 8).doesNotContain(ROWS);
    assertThat(owed(id, "TRUE")).isZero();
    assertThat(publications(id)).isZero();
    assertThat(entries(id, "demand.publish")).isZero();
    assertCounted();

    told.clear();
    run(request, told::add);
    assertThat(told).contains(4, 8, ROWS);
    run(request, told::add); // begun again after its commit: done already
    assertThat(owed(id, "state = 'OPEN'")).isEqualTo(ROWS);
    assertThat(publications(id)).isEqualTo(1);
    assertThat(entries(id, "demand.publish")).isEqualTo(1);
    assertCounted();
  }

  @Test
  void anAmendmentAndAWithdrawalThatWereKilledLeaveEverythingAsItWas() {
    JsonPath demand = published();
    String id = demand.getString("id");
    Map<String, Object> proposal = input(demand.getLong("document.id"), "2027-02-28", everybody());
    String amendment = waiting(demand, "AMEND", proposal, "Lùi");
    killedOnce(amendment);
    assertThat(owed(id, "due_on = '2026-12-31' AND state = 'OPEN'")).isEqualTo(ROWS);
    assertThat(steps(id)).isZero();
    assertCounted();
    run(amendment, done -> {});
    run(amendment, done -> {});
    assertThat(owed(id, "due_on = '2027-02-28' AND version = 1")).isEqualTo(ROWS);
    assertThat(steps(id)).isEqualTo(ROWS);
    String withdrawal = waiting(demand, "WITHDRAW", null, "Thôi");
    killedOnce(withdrawal);
    assertThat(owed(id, "state = 'WITHDRAWN'")).isZero();
    run(withdrawal, done -> {});
    run(withdrawal, done -> {});
    assertThat(owed(id, "state = 'WITHDRAWN' AND version = 2")).isEqualTo(ROWS);
    assertThat(steps(id)).isEqualTo(2L * ROWS);
    assertThat(publications(id)).isEqualTo(3);
    assertCounted();
  }

  @Test
  void aRefusalIsTheJobsProblem() {
    long document = document(root, unique() + "-KH/TU", LocalDate.of(2026, 10, 1));
    JsonPath draft =
        officer
            .post(
                "/api/v1/demands",
                input(
                    document,
                    "2026-12-31",
                    Map.of("subtreeOf", Long.toString(root), "levels", List.of("GRASSROOTS"))))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    Response accepted =
        later(officer, path(draft) + "/publication", draft.getString("version"), "");
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String job = accepted.path("id");
    awaitState(job, "FAILED");
    assertThat(job(job).getString("problem.errors[0].code")).isEqualTo("NO_ADDRESSEES");
    JsonPath seen = demand(draft.getString("id"));
    assertThat(seen.getString("state")).isEqualTo("DRAFT");
    assertThat(seen.getString("pending.state")).isEqualTo("FAILED");
  }

  /** In one part as ever; with several parts some for each, and few around them. */
  @Test
  void takesAFlatNumberOfStatementsForEachPart() {
    flat(2, this::draft, this::publish);
    flat(6, this::published, this::amend);
    flat(
        4,
        this::published,
        d ->
            officer
                .post(
                    path(d) + "/withdrawal", d.getString("version"), Map.of("reason", "Không cần"))
                .then()
                .statusCode(200));
    assertCounted();
  }

  private void flat(int each, Supplier<JsonPath> demand, Consumer<JsonPath> work) {
    long whole = statements(demand, work, 10_000);
    long three = statements(demand, work, 4);
    long six = statements(demand, work, 2);
    assertThat(whole).isLessThanOrEqualTo(12);
    assertThat(six - three).as("three more parts").isEqualTo(3 * each);
    assertThat(three).as("three parts").isLessThanOrEqualTo(whole + 3 * each + 3);
  }

  private long statements(Supplier<JsonPath> demand, Consumer<JsonPath> work, int part) {
    JsonPath one = demand.get();
    sizes.set(60_000, part);
    return statements(() -> work.accept(one));
  }

  private void publish(JsonPath draft) {
    officer
        .post(path(draft) + "/publication", draft.getString("version"), "")
        .then()
        .statusCode(200);
  }

  private void amend(JsonPath demand) {
    Map<String, Object> proposal = input(demand.getLong("document.id"), "2027-01-31", everybody());
    officer
        .post(
            path(demand) + "/amendment",
            demand.getString("version"),
            Map.of("proposal", proposal, "reason", "Lùi"))
        .then()
        .statusCode(200);
  }

  private long steps(String demand) {
    return inTransaction(
        () ->
            new Sql(
                    """
                    SELECT COUNT(*) FROM obligation_step s JOIN obligation ob ON ob.id = s.obligation_id
                    WHERE ob.demand_id = :demand
                    """)
                .bind("demand", demand)
                .number(em));
  }

  private void end(String job, String state) {
    inTransaction(
        () ->
            new Sql("UPDATE job SET state = :state WHERE id = :job")
                .bind("state", state)
                .bind("job", job)
                .execute(em));
  }

  private String jobOf(String request) {
    return inTransaction(
        () ->
            Long.toString(
                new Sql("SELECT job_id FROM publication_request WHERE id = :request")
                    .bind("request", request)
                    .number(em)));
  }

  private void killedOnce(String request) {
    assertThatThrownBy(
            () ->
                run(
                    request,
                    done -> {
                      if (done > 0) {
                        killWriter();
                      }
                    }))
        .isNotNull();
  }
}
