package vn.lantoa.notification;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.notification.internal.LedgerRun;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/** A small tree with people, and obligations of it written as a publication would. */
abstract class ReminderFixture extends ApiTest {

  static final LocalDate TODAY = TestClock.TODAY;

  @Inject LedgerRun ledger;

  long province;
  long commune;

  @BeforeEach
  void plant() {
    forgetRuns();
    province = organisation("Tỉnh ủy " + unique(), "PROVINCE", "COMMITTEE", null);
    commune = organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province);
  }

  /** What other tests see later does not depend on the days these tests moved to. */
  @AfterEach
  void forgetRuns() {
    inTransaction(() -> new Sql("DELETE FROM reminder_run").execute(em));
  }

  /** A published demand of the province with its deadline; its id. */
  long demand(LocalDate due) {
    long document = document(province, "12-KH/TU", LocalDate.of(2026, 1, 5));
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO demand (document_id, act, title, addressees, confirmer, state, published_at)
                  VALUES (:document, 'REPORT', 'Báo cáo kết quả học tập', '{}', 'DIRECT_SUPERIOR',
                    'PUBLISHED', NOW(6))
                  """)
              .bind("document", document)
              .execute(em);
          long demand = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql(
                  """
                  INSERT INTO demand_deadline (demand_id, rule, printed_on, due_on, exclusive)
                  VALUES (:demand, :rule, :due, :due, FALSE)
                  """)
              .bind("demand", demand)
              .bind("rule", "ON:" + due)
              .bind("due", due)
              .execute(em);
          new Sql(
                  """
                  INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows,
                    published_at) VALUES (:demand, 'PUBLISH', 1, 0, 0, NOW(6))
                  """)
              .bind("demand", demand)
              .execute(em);
          return demand;
        });
  }

  /** What an organisation owes of a demand; its id. */
  long owed(long demand, long organisation) {
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, first_due_on,
                    due_on, confirmer_id, publication_id)
                  SELECT dd.demand_id, o.id, 'LEAD', 'OPEN', dd.id, dd.due_on, dd.due_on, o.parent_id, p.id
                  FROM demand_deadline dd JOIN organisation o ON o.id = :organisation
                  JOIN publication p ON p.demand_id = dd.demand_id WHERE dd.demand_id = :demand
                  """)
              .bind("organisation", organisation)
              .bind("demand", demand)
              .execute(em);
          return new Sql("SELECT LAST_INSERT_ID()").number(em);
        });
  }

  /** The same with a demand of its own. */
  long owed(LocalDate due, long organisation) {
    return owed(demand(due), organisation);
  }

  void become(long obligation, String state) {
    inTransaction(
        () ->
            new Sql(
                    "UPDATE obligation SET state = :state, done_on = :day, version = version + 1 WHERE id = :id")
                .bind("state", state)
                .bind("day", clock.today())
                .bind("id", obligation)
                .execute(em));
  }

  /** The same person signed in anew: sessions end while days pass. */
  static User again(User user) {
    return with(
        user,
        anonymous()
            .body(Map.of("userName", user.userName(), "password", "mat-khau-thu-2026"))
            .post("/api/v1/session")
            .cookie("lantoa_session"));
  }

  void runOn(LocalDate day) {
    clock.moveTo(day);
    ledger.run();
  }

  /** The rows about an obligation: kind, stage, person, and what supersedes it. */
  List<String> rows(long obligation) {
    return new Sql(
            "SELECT * FROM notification WHERE obligation_id = :id ORDER BY kind, stage, account_id")
        .bind("id", obligation)
        .list(
            em,
            r ->
                "%s %d %s%s"
                    .formatted(
                        r.string("kind"),
                        r.integer("stage"),
                        r.number("account_id"),
                        r.numberOrNull("superseded_by") == null
                            ? ""
                            : " < " + r.number("superseded_by")));
  }
}
