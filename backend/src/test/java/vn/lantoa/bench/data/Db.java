package vn.lantoa.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Short words for statements on the one connection that fills a data set. */
public final class Db {

  private static final int AT_ONCE = 400;

  private final Connection connection;

  public Db(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Runs a statement and says how many rows it changed. */
  public int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    }
  }

  /** The first column of the first row. */
  public long number(String sql, Object... values) throws SQLException {
    return Long.parseLong(String.valueOf(texts(sql, values).get(0)));
  }

  /** The first column of every row. */
  public List<String> texts(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }

  /** A column, counted from 1, of the first row. */
  String text(String sql, int column) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(column);
    }
  }

  /** Writes rows, some hundred a statement; {@code into} ends before VALUES. */
  void insert(String into, List<Object[]> rows) throws SQLException {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      String one = "(" + String.join(",", Collections.nCopies(some.get(0).length, "?")) + ")";
      String sql =
          "INSERT INTO "
              + into
              + " VALUES "
              + String.join(",", Collections.nCopies(some.size(), one));
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int at = 1;
        for (Object[] row : some) {
          for (Object value : row) {
            statement.setObject(at++, value);
          }
        }
        statement.executeUpdate();
      }
    }
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
