package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of sums: what is gathered for it is added to what stands there, and a row that counts
 * nothing any more is removed.
 *
 * @param keys its primary key
 * @param kept columns beside the key that are no counts
 * @param counts its counts
 * @param whole those of them that are part of no other
 */
record Cells(
    String table, List<String> keys, List<String> kept, List<String> counts, List<String> whole) {

  /**
   * Adds the counts of each cell.
   *
   * @param values the values of key and kept columns
   */
  <K> void add(Connection db, Map<K, int[]> cells, Function<K, Object[]> values)
      throws SQLException {
    List<Object[]> more = new ArrayList<>();
    List<Object[]> less = new ArrayList<>();
    cells.forEach(
        (cell, by) -> {
          if (Arrays.stream(by).anyMatch(n -> n != 0)) {
            boolean lessens = Arrays.stream(by).anyMatch(n -> n < 0);
            (lessens ? less : more).add(row(values.apply(cell), by));
          }
        });
    Rows.insert(db, insert(), added(), more);
    List<Object[]> empty = new ArrayList<>();
    Rows.insert(db, insert(), added() + left(), less, r -> empty(r, empty));
    Rows.each(db, delete(), empty);
  }

  private static Object[] row(Object[] named, int[] more) {
    Object[] row = Arrays.copyOf(named, named.length + more.length);
    for (int i = 0; i < more.length; i++) {
      row[named.length + i] = more[i];
    }
    return row;
  }

  private String insert() {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", keys)
        + ", "
        + (kept.isEmpty() ? "" : String.join(", ", kept) + ", ")
        + String.join(", ", counts)
        + ") VALUES";
  }

  private String added() {
    return counts.stream()
        .map(c -> c + " = " + c + " + VALUES(" + c + ")")
        .collect(Collectors.joining(", ", "ON DUPLICATE KEY UPDATE ", ""));
  }

  /** The key of each row and what it counts now, so that only what counts nothing is removed. */
  private String left() {
    return " RETURNING " + String.join(", ", keys) + ", " + String.join(" + ", whole);
  }

  private void empty(ResultSet row, List<Object[]> found) throws SQLException {
    if (row.getLong(keys.size() + 1) == 0) {
      Object[] key = new Object[keys.size()];
      for (int i = 0; i < key.length; i++) {
        key[i] = row.getString(i + 1);
      }
      found.add(key);
    }
  }

  private String delete() {
    return "DELETE FROM "
        + table
        + " WHERE "
        + keys.stream().map(k -> k + " = ?").collect(Collectors.joining(" AND "))
        + " AND "
        + String.join(" + ", whole)
        + " = 0";
  }
}
