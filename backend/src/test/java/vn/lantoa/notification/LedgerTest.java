package vn.lantoa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** The ledger: every stage once for everybody who answers, whatever stood still meanwhile. */
@QuarkusTest
class LedgerTest extends ReminderFixture {

  @Test
  void threeDaysWithoutTheSchedulerLoseNothingAndDoubleNothing()
      throws InterruptedException, ExecutionException {
    User clerk = user(Role.REPORTER, commune);
    long obligation = owed(TODAY.plusDays(2), commune);
    long far = owed(TODAY.plusDays(31), commune);
    runOn(TODAY);
    assertThat(rows(obligation)).isEmpty();
    // three days pass; then two nodes wake up at once
    clock.moveTo(TODAY.plusDays(3));
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      runs.add(nodes.submit(ledger::run));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    nodes.shutdown();
    assertThat(rows(obligation))
        .containsExactly(
            "REMINDER -1 " + clerk.id() + " < 1",
            "REMINDER 0 " + clerk.id() + " < 1",
            "REMINDER 1 " + clerk.id());
    assertThat(rows(far)).containsExactly("REMINDER -30 " + clerk.id());
    ledger.run();
    assertThat(rows(obligation)).hasSize(3);
  }

  @Test
  void everyStageFallsOnItsDay() {
    User clerk = user(Role.REPORTER, commune);
    LocalDate due = TODAY.plusDays(30);
    long obligation = owed(due, commune);
    for (int day = 0; day <= 40; day++) {
      runOn(TODAY.plusDays(day));
    }
    assertThat(rows(obligation).stream().filter(r -> r.startsWith("REMINDER")))
        .containsExactly(
            "REMINDER -30 " + clerk.id(),
            "REMINDER -7 " + clerk.id(),
            "REMINDER -1 " + clerk.id(),
            "REMINDER 0 " + clerk.id(),
            "REMINDER 1 " + clerk.id(),
            "REMINDER 7 " + clerk.id());
  }

  @Test
  void tellsThoseWhoAnswerForTheOrganisationAndNobodyElse() {
    User clerk = user(Role.REPORTER, commune);
    User head = user(Role.HEAD, commune);
    user(Role.READER, commune);
    user(Role.OFFICER, province);
    User off = user(Role.OFFICER, commune);
    User elsewhere = user(Role.READER, province);
    User handed = user(Role.READER, province);
    inTransaction(
        () -> {
          new Sql("UPDATE account SET active = FALSE WHERE id = :id")
              .bind("id", off.id())
              .execute(em);
          new Sql(
                  "INSERT INTO organisation_position (organisation_id, name) VALUES (:o, 'Chánh Văn phòng')")
              .bind("o", commune)
              .execute(em);
          long office = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql("INSERT INTO position_role (position_id, role) VALUES (:p, 'OFFICER')")
              .bind("p", office)
              .execute(em);
          new Sql(
                  "INSERT INTO position_holding (position_id, account_id, valid_from) VALUES (:p, :a, '2026-01-01')")
              .bind("p", office)
              .bind("a", elsewhere.id())
              .execute(em);
          new Sql(
                  """
                  INSERT INTO delegation (from_account_id, to_account_id, valid_from, valid_to, reason,
                    created_at) VALUES (:a, :b, '2026-11-01', '2026-11-30', 'Đi công tác', NOW(6))
                  """)
              .bind("a", head.id())
              .bind("b", handed.id())
              .execute(em);
          return new Sql(
                  "INSERT INTO delegation_role (delegation_id, role, organisation_id) VALUES (LAST_INSERT_ID(), 'HEAD', :o)")
              .bind("o", commune)
              .execute(em);
        });
    long obligation = owed(TODAY, commune);
    runOn(TODAY);
    assertThat(rows(obligation))
        .containsExactlyInAnyOrder(
            "REMINDER 0 " + clerk.id(),
            "REMINDER 0 " + head.id(),
            "REMINDER 0 " + elsewhere.id(),
            "REMINDER 0 " + handed.id());
  }

  @Test
  void whereNobodyAnswersTheLedgerSaysSo() {
    long obligation = owed(TODAY, commune);
    runOn(TODAY);
    assertThat(rows(obligation)).containsExactly("REMINDER 0 0");
  }

  @Test
  void aMovedDateHasStagesOfItsOwnAndWhatIsDoneHasNone() {
    User clerk = user(Role.REPORTER, commune);
    long moved = owed(TODAY, commune);
    long done = owed(TODAY, commune);
    become(done, "ACCEPTED");
    runOn(TODAY);
    inTransaction(
        () ->
            new Sql("UPDATE obligation SET due_on = :due WHERE id = :id")
                .bind("due", TODAY.plusDays(5))
                .bind("id", moved)
                .execute(em));
    runOn(TODAY.plusDays(5));
    assertThat(rows(moved))
        .containsExactly(
            "REMINDER -1 " + clerk.id() + " < 0",
            "REMINDER 0 " + clerk.id(),
            "REMINDER 0 " + clerk.id());
    assertThat(rows(done)).isEmpty();
  }

  @Test
  void aDemandHasStagesOfItsOwn() {
    User officer = user(Role.OFFICER, province);
    User clerk = user(Role.REPORTER, commune);
    long demand = demand(TODAY.plusDays(3));
    String path = "/api/v1/demands/" + demand + "/reminders";
    JsonPath before = officer.get(path).then().statusCode(200).extract().jsonPath();
    assertThat(before.getList("stages")).containsExactly(-30, -7, -1, 0, 1, 7);
    assertThat(before.getBoolean("own")).isFalse();
    assertThat(before.getInt("escalation.superiorDays")).isEqualTo(14);
    JsonPath after =
        officer
            .put(path, before.getString("version"), Map.of("stages", List.of(-3)))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(after.getList("stages")).containsExactly(-3);
    assertThat(after.getBoolean("own")).isTrue();
    assertThat(after.<Object>get("escalation")).isNull();
    officer
        .put(path, before.getString("version"), Map.of("stages", List.of()))
        .then()
        .statusCode(412);
    officer
        .put(
            path,
            after.getString("version"),
            Map.of(
                "stages",
                List.of(0),
                "escalation",
                Map.of("officerDays", 5, "headDays", 4, "superiorDays", 9)))
        .then()
        .statusCode(422);
    clerk.put(path, after.getString("version"), Map.of("stages", List.of())).then().statusCode(403);
    user(Role.OFFICER, root("PROVINCE")).get(path).then().statusCode(404);
    long obligation = owed(demand, commune);
    for (int day = 0; day <= 30; day++) {
      runOn(TODAY.plusDays(day));
    }
    assertThat(rows(obligation)).containsExactly("REMINDER -3 " + clerk.id());
  }

  @Test
  void theInboxIsReadAndIsNobodyElses() {
    User clerk = user(Role.REPORTER, commune);
    User other = user(Role.REPORTER, commune);
    ledger.run();
    for (int i = 0; i < 5; i++) {
      owed(TODAY.plusDays(i < 3 ? 0 : 60), commune);
    }
    ledger.run();
    JsonPath page =
        clerk.get("/api/v1/notifications?limit=4").then().statusCode(200).extract().jsonPath();
    assertThat(page.getList("items")).hasSize(4);
    JsonPath rest =
        clerk
            .get("/api/v1/notifications?limit=50&cursor=" + page.getString("nextCursor"))
            .jsonPath();
    assertThat(rest.getList("items.kind"))
        .containsExactly("ASSIGNED", "REMINDER", "REMINDER", "REMINDER")
        .hasSize(4);
    assertThat(rest.getString("items[0].organisation.id")).isEqualTo(Long.toString(commune));
    assertThat(rest.getInt("items[1].stage")).isZero();
    String tag = clerk.get("/api/v1/notifications/unread").header("ETag");
    clerk
        .request()
        .header("If-None-Match", tag)
        .get("/api/v1/notifications/unread")
        .then()
        .statusCode(304);
    assertThat(unread(clerk)).isEqualTo(8);
    String id = page.getString("items[0].id");
    other.post("/api/v1/notifications/" + id + "/reading", "").then().statusCode(404);
    clerk.post("/api/v1/notifications/" + id + "/reading", "").then().statusCode(200);
    assertThat(unread(clerk)).isEqualTo(7);
    assertThat(clerk.get("/api/v1/notifications?unread=true").jsonPath().getList("items"))
        .hasSize(7);
    clerk.post("/api/v1/notifications/reading", Map.of("upTo", id)).then().statusCode(200);
    assertThat(unread(clerk)).isZero();
    assertThat(unread(other)).isEqualTo(8);
  }

  @Test
  void whoNoLongerHoldsTheRoleNoLongerReadsIt() {
    User clerk =
        user(
            List.of(
                new AccountSpec.Held(Role.REPORTER, commune),
                new AccountSpec.Held(Role.READER, root("PROVINCE"))));
    owed(TODAY, commune);
    runOn(TODAY);
    assertThat(unread(clerk)).isEqualTo(1);
    inTransaction(
        () ->
            new Sql("DELETE FROM role_assignment WHERE account_id = :a AND role = 'REPORTER'")
                .bind("a", clerk.id())
                .execute(em));
    clock.advance(java.time.Duration.ofMinutes(1));
    User again =
        with(
            clerk,
            anonymous()
                .body(Map.of("userName", clerk.userName(), "password", "mat-khau-thu-2026"))
                .post("/api/v1/session")
                .cookie("lantoa_session"));
    assertThat(unread(again)).isZero();
    assertThat(again.get("/api/v1/notifications").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void statementsAreFlatInRows() {
    User clerk = user(Role.REPORTER, commune);
    ledger.run();
    owed(TODAY, commune);
    ledger.run();
    clerk.get("/api/v1/notifications");
    long one = statements(() -> clerk.get("/api/v1/notifications"));
    long demand = demand(TODAY);
    for (int i = 0; i < 20; i++) {
      owed(TODAY, commune);
    }
    assertThat(demand).isPositive();
    long few = statements(ledger::run);
    clerk.get("/api/v1/notifications");
    long many = statements(() -> clerk.get("/api/v1/notifications"));
    assertThat(many).isEqualTo(one).isLessThanOrEqualTo(8);
    assertThat(statements(() -> clerk.get("/api/v1/notifications/unread"))).isLessThanOrEqualTo(4);
    assertThat(statements(ledger::run)).isEqualTo(few);
  }

  private static int unread(User user) {
    return user.get("/api/v1/notifications/unread").then().statusCode(200).extract().path("unread");
  }
}
