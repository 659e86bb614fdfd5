package vn.lantoa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are in a data set, whatever made it, and who is signed in: {@code root} administers
 * all, {@code province} and {@code commune} are officers, every organisation that reports has
 * somebody who reports.
 */
final class People {

  static final String ROOT = "bench-root";
  static final String PROVINCE = "bench-province";
  static final String COMMUNE = "bench-commune";

  private final Connection db;
  private final long root;
  private final long province;
  private final long commune;

  People(Connection db) throws SQLException {
    this.db = db;
    root =
        number(
            """
            SELECT o.id FROM organisation o JOIN organisation_closure c ON c.ancestor_id = o.id
            WHERE o.parent_id IS NULL GROUP BY o.id ORDER BY COUNT(*) DESC, o.id LIMIT 1
            """);
    province = largest("PROVINCE", root);
    commune = largest("COMMUNE", province);
    person(ROOT, root, "OFFICER", "ADMINISTRATOR");
    person(PROVINCE, province, "OFFICER");
    person(COMMUNE, commune, "OFFICER");
  }

  private long largest(String level, long within) throws SQLException {
    return number(
        """
        SELECT o.id FROM organisation_closure up JOIN organisation o ON o.id = up.descendant_id
          AND o.level_code = ? JOIN organisation_closure c ON c.ancestor_id = o.id
        WHERE up.ancestor_id = ? GROUP BY o.id ORDER BY COUNT(*) DESC, o.id LIMIT 1
        """,
        level,
        within);
  }

  private void person(String name, long place, String... roles) throws SQLException {
    run(
        "INSERT INTO account (user_name, display_name, created_at) VALUES (?, ?, NOW(6))",
        name,
        name);
    for (String role : roles) {
      run(
          "INSERT INTO role_assignment (account_id, organisation_id, role) SELECT id, ?, ? FROM account WHERE user_name = ?",
          place,
          role,
          name);
    }
    signIn("a.user_name = ?", name);
  }

  /** Somebody who reports at each organisation that is named in the table, signed in. */
  void reporters(String table) throws SQLException {
    run(
        "INSERT IGNORE INTO account (user_name, display_name, created_at) SELECT DISTINCT CONCAT('bench-', organisation_id), 'Cán bộ', NOW(6) FROM "
            + table);
    run(
        """
        INSERT IGNORE INTO role_assignment (account_id, organisation_id, role)
        SELECT a.id, t.organisation_id, 'REPORTER' FROM (SELECT DISTINCT organisation_id FROM %s) t
        JOIN account a ON a.user_name = CONCAT('bench-', t.organisation_id)
        """
            .formatted(table));
    signIn("a.user_name LIKE 'bench-%'");
  }

  /** The session of who reports at an organisation. */
  static String reporter(long organisation) {
    return "bench-" + organisation;
  }

  /** A session's secret is the account's name. */
  private void signIn(String who, Object... values) throws SQLException {
    run(
        """
        INSERT IGNORE INTO login_session (account_id, token_hash, created_at, expires_at)
        SELECT a.id, SHA2(a.user_name, 256), NOW(6), NOW(6) + INTERVAL 12 HOUR FROM account a WHERE %s
        """
            .formatted(who),
        values);
  }

  long root() {
    return root;
  }

  long province() {
    return province;
  }

  long commune() {
    return commune;
  }

  /** The first column of the rows. */
  List<Long> numbers(String sql, Object... values) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement query = prepare(sql, values);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  long number(String sql, Object... values) throws SQLException {
    List<Long> all = numbers(sql, values);
    if (all.isEmpty()) {
      throw new IllegalStateException("The data set has no row for: " + sql.strip());
    }
    return all.get(0);
  }

  int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = db.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i] instanceof Instant t ? Timestamp.from(t) : values[i]);
    }
    return statement;
  }
}
