package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.lantoa.shared.persistence.HistoryInspector;

/** Reading and writing many rows on the connection of the transaction that folds. */
final class Rows {

  private static final int AT_ONCE = 250;

  /** What is done with each row. */
  @FunctionalInterface
  interface Each {
    void row(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static void read(Connection db, String sql, Each each, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(db, sql)) {
      bind(statement, 1, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }

  static long number(Connection db, String sql, Object... values) throws SQLException {
    long[] found = {0};
    read(db, sql, r -> found[0] = r.getLong(1), values);
    return found[0];
  }

  static int run(Connection db, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(db, sql)) {
      bind(statement, 1, values);
      return statement.executeUpdate();
    }
  }

  /**
   * Writes rows by {@code start (?, …), (?, …) end}, some hundred a statement.
   *
   * @param start up to VALUES
   * @param end what follows the values
   */
  static void insert(Connection db, String start, String end, Collection<Object[]> rows)
      throws SQLException {
    insert(db, start, end, rows, r -> {});
  }

  /**
   * The same.
   *
   * @param back what is done with each row that {@code end} returns, where it returns any
   */
  static void insert(Connection db, String start, String end, Collection<Object[]> rows, Each back)
      throws SQLException {
    List<Object[]> some = new ArrayList<>(AT_ONCE);
    for (Object[] row : rows) {
      some.add(row);
      if (some.size() == AT_ONCE) {
        insertSome(db, start, end, some, back);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      insertSome(db, start, end, some, back);
    }
  }

  private static void insertSome(
      Connection db, String start, String end, List<Object[]> rows, Each back) throws SQLException {
    String one = "(" + "?, ".repeat(rows.get(0).length - 1) + "?)";
    String all = (one + ", ").repeat(rows.size() - 1) + one;
    try (PreparedStatement statement = prepare(db, start + " " + all + " " + end)) {
      int at = 1;
      for (Object[] row : rows) {
        at = bind(statement, at, row);
      }
      if (statement.execute()) {
        try (ResultSet returned = statement.getResultSet()) {
          while (returned.next()) {
            back.row(returned);
          }
        }
      }
    }
  }

  /** The same statement for each row; by key, so that nothing beside it is locked. */
  static void each(Connection db, String sql, Collection<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = prepare(db, sql)) {
      for (Object[] row : rows) {
        bind(statement, 1, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Their texts hold ids, and as many rows as there are: none is worth keeping on the server. */
  private static PreparedStatement prepare(Connection db, String sql) throws SQLException {
    return db.prepareStatement(HistoryInspector.BY_DRIVER + sql);
  }

  private static int bind(PreparedStatement statement, int from, Object[] values)
      throws SQLException {
    int at = from;
    for (Object value : values) {
      statement.setObject(at++, value);
    }
    return at;
  }
}
