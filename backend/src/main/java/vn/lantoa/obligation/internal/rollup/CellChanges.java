package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;

/** Changes of cells, gathered and then written to both tables of the roll-up. */
final class CellChanges {

  private record DemandCell(
      long organisation, long demand, LocalDate due, LocalDate turns, long document, String act) {}

  private record DayCell(long organisation, String act, LocalDate due, LocalDate turns) {}

  private static final int COUNTS = Count.values().length;
  private static final String ADDED =
      "ON DUPLICATE KEY UPDATE "
          + CellSql.columns(c -> c.column() + " = " + c.column() + " + VALUES(" + c.column() + ")");

  /** Every count but the two that are part of others. */
  private static final String EMPTY =
      " AND n_open + n_awaiting + n_claimed + n_on_time + n_late + n_regular + n_waiting + n_unset + n_waived = 0";

  private final Map<DemandCell, int[]> demands = new HashMap<>();

  /**
   * Takes a row of {@code organisation_id, demand_id, document_id, act, due_key, turns_on} and the
   * counts, in their order.
   */
  void add(ResultSet row) throws SQLException {
    add(row, List.of(row.getLong(1)));
  }

  /** The same for all that an organisation is counted in. */
  void add(ResultSet row, Map<Long, List<Long>> above) throws SQLException {
    add(row, Objects.requireNonNull(above.get(row.getLong(1))));
  }

  private void add(ResultSet row, List<Long> organisations) throws SQLException {
    int[] more = new int[COUNTS];
    for (int i = 0; i < COUNTS; i++) {
      more[i] = row.getInt(7 + i);
    }
    LocalDate due = Objects.requireNonNull(row.getObject(5, LocalDate.class));
    LocalDate turns = Objects.requireNonNull(row.getObject(6, LocalDate.class));
    String act = Objects.requireNonNull(row.getString(4));
    for (long organisation : organisations) {
      DemandCell cell =
          new DemandCell(organisation, row.getLong(2), due, turns, row.getLong(3), act);
      int[] counts = demands.computeIfAbsent(cell, k -> new int[COUNTS]);
      for (int i = 0; i < COUNTS; i++) {
        counts[i] += more[i];
      }
    }
  }

  /** Adds everything to what stands there; a cell that counts nothing any more is removed. */
  void write(Connection db) throws SQLException {
    put(
        db,
        "roll_up_demand",
        "organisation_id, demand_id, due_key, turns_on, document_id, act",
        "organisation_id = ? AND demand_id = ? AND due_key = ? AND turns_on = ?",
        demands,
        (c, n) -> row(n, c.organisation, c.demand, c.due, c.turns, c.document, c.act));
    put(
        db,
        "roll_up_day",
        "organisation_id, act, due_key, turns_on",
        "organisation_id = ? AND act = ? AND due_key = ? AND turns_on = ?",
        days(),
        (c, n) -> row(n, c.organisation, c.act, c.due, c.turns));
  }

  private Map<DayCell, int[]> days() {
    Map<DayCell, int[]> days = new HashMap<>();
    demands.forEach(
        (c, n) -> {
          int[] sums =
              days.computeIfAbsent(
                  new DayCell(c.organisation, c.act, c.due, c.turns), k -> new int[COUNTS]);
          for (int i = 0; i < COUNTS; i++) {
            sums[i] += n[i];
          }
        });
    return days;
  }

  private static <K> void put(
      Connection db,
      String table,
      String keys,
      String here,
      Map<K, int[]> cells,
      BiFunction<K, int[], Object[]> row)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> lessened = new ArrayList<>();
    cells.forEach(
        (cell, counts) -> {
          if (changes(counts)) {
            Object[] values = row.apply(cell, counts);
            rows.add(values);
            if (lessens(counts)) {
              lessened.add(java.util.Arrays.copyOf(values, 4));
            }
          }
        });
    String columns = CellSql.columns(Count::column);
    Rows.insert(
        db, "INSERT INTO " + table + " (" + keys + ", " + columns + ") VALUES", ADDED, rows);
    Rows.each(db, "DELETE FROM " + table + " WHERE " + here + EMPTY, lessened);
  }

  private static boolean changes(int[] counts) {
    for (int count : counts) {
      if (count != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean lessens(int[] counts) {
    for (int count : counts) {
      if (count < 0) {
        return true;
      }
    }
    return false;
  }

  private static Object[] row(int[] counts, Object... keys) {
    Object[] row = java.util.Arrays.copyOf(keys, keys.length + COUNTS);
    for (int i = 0; i < COUNTS; i++) {
      row[keys.length + i] = counts[i];
    }
    return row;
  }
}
