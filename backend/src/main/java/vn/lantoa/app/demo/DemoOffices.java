package vn.lantoa.app.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** The offices that carry roles, who holds them, and one role handed over for a while. */
final class DemoOffices {

  private static final String ACCOUNTS = "SELECT user_name, id FROM account WHERE demo";

  private final DemoConnection db;
  private final DemoTree tree;

  DemoOffices(DemoConnection db, DemoTree tree) {
    this.db = db;
    this.tree = tree;
  }

  void enter(DemoCalendar calendar) {
    for (CSVRecord row : DemoFiles.rows("offices.csv")) {
      calendar.on(day(row, "from"), 8, 30, () -> open(row));
    }
    for (CSVRecord row : DemoFiles.rows("delegations.csv")) {
      calendar.on(day(row, "from"), 7, 30, () -> handOver(row));
    }
  }

  private void open(CSVRecord row) {
    long office =
        db.insert(
            "INSERT INTO organisation_position (organisation_id, name) VALUES (?, ?)",
            tree.id(row.get("organisation")),
            row.get("name"));
    db.update(
        "INSERT INTO position_role (position_id, role) VALUES (?, ?)", office, row.get("role"));
    db.insert(
        "INSERT INTO position_holding (position_id, account_id, valid_from) VALUES (?, ?, ?)",
        office,
        account(row.get("holder")),
        day(row, "from"));
  }

  private void handOver(CSVRecord row) {
    long delegation =
        db.insert(
            """
            INSERT INTO delegation (from_account_id, to_account_id, valid_from, valid_to, reason,
              created_at) VALUES (?, ?, ?, ?, ?, ?)\
            """,
            account(row.get("giver")),
            account(row.get("receiver")),
            day(row, "from"),
            day(row, "to"),
            row.get("reason"),
            db.now());
    db.update(
        "INSERT INTO delegation_role (delegation_id, role, organisation_id) VALUES (?, ?, ?)",
        delegation,
        row.get("role"),
        tree.id(row.get("organisation")));
  }

  private long account(String userName) {
    Map<String, Long> accounts = db.numbers(ACCOUNTS);
    return Objects.requireNonNull(accounts.get(userName), userName);
  }

  private static LocalDate day(CSVRecord row, String column) {
    return LocalDate.parse(row.get(column));
  }
}
