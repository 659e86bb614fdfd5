package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
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
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> lessened = new ArrayList<>();
    cells.forEach(
        (cell, more) -> {
          if (Arrays.stream(more).anyMatch(n -> n != 0)) {
            Object[] named = values.apply(cell);
            rows.add(row(named, more));
            if (Arrays.stream(more).anyMatch(n -> n < 0)) {
              lessened.add(Arrays.copyOf(named, keys.size()));
            }
          }
        });
    Rows.insert(db, insert(), added(), rows);
    Rows.each(db, delete(), lessened);
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
