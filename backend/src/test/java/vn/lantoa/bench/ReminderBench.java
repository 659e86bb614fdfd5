package vn.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.lantoa.notification.internal.LedgerRun;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/**
 * {@code make bench}: the run of reminders over 600,000 obligations of 7,000 organisations, on a
 * day on which a stage of every one of them falls, and once more with nothing left to write. It
 * measures; it never fails a build for a figure.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "lantoa.bench", matches = "true")
class ReminderBench extends ApiTest {

  private static final int COMMUNES = 120;
  private static final int GRASSROOTS = 6_879;
  private static final int DEMANDS = 86;
  private static final double GOAL_SECONDS = 60;
  private static final int[] STAGES = {-30, -7, -1, 0, 1, 7};

  @Inject DataSource database;
  @Inject LedgerRun ledger;

  @Test
  void reminds() throws SQLException, IOException {
    long obligations = fill(TestClock.TODAY);
    inTransaction(() -> new Sql("DELETE FROM reminder_run").execute(em));
    double first = seconds();
    long rows = rows();
    double again = seconds();
    assertThat(rows()).isEqualTo(rows);
    assertThat(rows).isGreaterThanOrEqualTo(obligations);
    Table kept = new Table("reminders");
    kept.add(
        BenchRow.atMost(
                String.format(Locale.ROOT, "reminders over %,d obligations", obligations),
                "s",
                first,
                GOAL_SECONDS)
            .with(String.format(Locale.ROOT, "%,d rows; once more %.1f s", rows, again)));
    kept.write(false);
  }

  private long rows() {
    return new Sql("SELECT COUNT(*) FROM notification WHERE kind = 'REMINDER'").number(em);
  }

  private double seconds() {
    long before = System.nanoTime();
    ledger.run();
    return (System.nanoTime() - before) / 1e9;
  }

  private long fill(LocalDate today) throws SQLException {
    try (Connection db = database.getConnection()) {
      String prefix = "r" + unique();
      String ours = prefix + "-%";
      long root = new GeneratedTree(db, prefix).make(1, COMMUNES, GRASSROOTS);
      run(
          db,
          """
          INSERT INTO account (user_name, display_name, created_at)
          SELECT CONCAT('a-', code), 'Cán bộ', NOW(6) FROM organisation WHERE code LIKE ?
          """,
          ours);
      run(
          db,
          """
          INSERT INTO role_assignment (account_id, organisation_id, role)
          SELECT a.id, o.id, 'REPORTER' FROM organisation o JOIN account a
            ON a.user_name = CONCAT('a-', o.code) WHERE o.code LIKE ?
          """,
          ours);
      long document = document(root, "1-KH/TW", LocalDate.of(2026, 1, 5));
      for (int i = 0; i < DEMANDS; i++) {
        demand(db, document, today.minusDays(STAGES[i % STAGES.length]), ours);
      }
    }
    return new Sql("SELECT COUNT(*) FROM obligation").number(em);
  }

  /** A demand of every organisation of the tree, all of them open. */
  private static void demand(Connection db, long document, LocalDate due, String ours)
      throws SQLException {
    run(
        db,
        """
        INSERT INTO demand (document_id, act, title, addressees, confirmer, state, published_at)
        VALUES (?, 'TASK', 'Việc', '{}', 'DIRECT_SUPERIOR', 'PUBLISHED', NOW(6))
        """,
        document);
    run(
        db,
        """
        INSERT INTO demand_deadline (demand_id, rule, printed_on, due_on, exclusive)
        SELECT MAX(id), ?, ?, ?, FALSE FROM demand
        """,
        "ON:" + due,
        due,
        due);
    run(
        db,
        """
        INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows,
          published_at) SELECT MAX(id), 'PUBLISH', 0, 0, 0, NOW(6) FROM demand
        """);
    run(
        db,
        """
        INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, first_due_on,
          due_on, confirmer_id, publication_id)
        SELECT dd.demand_id, o.id, 'LEAD', 'OPEN', dd.id, dd.due_on, dd.due_on, o.parent_id, p.id
        FROM demand_deadline dd JOIN publication p ON p.demand_id = dd.demand_id
        JOIN organisation o ON o.code LIKE ?
        WHERE dd.demand_id = (SELECT MAX(id) FROM demand)
        """,
        ours);
  }

  private static void run(Connection db, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
