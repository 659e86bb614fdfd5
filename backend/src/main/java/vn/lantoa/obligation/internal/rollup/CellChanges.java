package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;

/** Changes of cells, gathered and then written to all tables of the roll-up. */
final class CellChanges {

  private record DemandCell(
      long organisation, long demand, LocalDate due, LocalDate turns, long document, String act) {}

  private record DocumentCell(long organisation, long document) {}

  private record DayCell(long organisation, String act, LocalDate due, LocalDate turns) {}

  /** Every count, and those that are part of no other. */
  static final List<String> COUNTS = Arrays.stream(Count.values()).map(Count::column).toList();

  static final List<String> WHOLE =
      Arrays.stream(Count.values())
          .filter(c -> c != Count.EXTENDED && c != Count.REPORTED)
          .map(Count::column)
          .toList();

  private static final Cells DEMANDS =
      new Cells(
          "roll_up_demand",
          List.of("organisation_id", "demand_id", "due_key", "turns_on"),
          List.of("document_id", "act"),
          COUNTS,
          WHOLE);
  private static final Cells DAYS =
      new Cells(
          "roll_up_day",
          List.of("organisation_id", "act", "due_key", "turns_on"),
          List.of(),
          COUNTS,
          WHOLE);

  private static final Cells DOCUMENTS =
      new Cells(
          "roll_up_document",
          List.of("organisation_id", "document_id"),
          List.of(),
          List.of("n_owed", "n_all"),
          List.of("n_all"));

  private final Map<DemandCell, int[]> demands = new HashMap<>();
  private final MonthChanges months = new MonthChanges();

  /**
   * Takes a row of {@code organisation_id, demand_id, document_id, act, due_key, turns_on} and the
   * counts, in their order, of what lies below the organisation.
   */
  void add(ResultSet row) throws SQLException {
    add(row, List.of(row.getLong(1)));
  }

  /** The same for all that an organisation is counted in. */
  void add(ResultSet row, Map<Long, List<Long>> above) throws SQLException {
    add(row, Objects.requireNonNull(above.get(row.getLong(1))));
  }

  /** The same of what the organisation owes itself. */
  void addOwn(ResultSet row) throws SQLException {
    months.add(row.getLong(1), true, act(row), due(row), turns(row), counts(row));
  }

  private void add(ResultSet row, List<Long> organisations) throws SQLException {
    int[] more = counts(row);
    for (long organisation : organisations) {
      DemandCell cell =
          new DemandCell(
              organisation, row.getLong(2), due(row), turns(row), row.getLong(3), act(row));
      merge(demands, cell, more);
    }
  }

  private static int[] counts(ResultSet row) throws SQLException {
    int[] counts = new int[COUNTS.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = row.getInt(7 + i);
    }
    return counts;
  }

  private static String act(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getString(4));
  }

  private static LocalDate due(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getObject(5, LocalDate.class));
  }

  private static LocalDate turns(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getObject(6, LocalDate.class));
  }

  /** What is open or claimed of the counts, and all of them. */
  private static int[] owed(int[] counts) {
    int all = 0;
    for (Count c : Count.values()) {
      all += WHOLE.contains(c.column()) ? counts[c.ordinal()] : 0;
    }
    return new int[] {counts[Count.OPEN.ordinal()] + counts[Count.CLAIMED.ordinal()], all};
  }

  /** Adds counts to those of a cell. */
  static <K> void merge(Map<K, int[]> cells, K cell, int[] more) {
    int[] counts = cells.computeIfAbsent(cell, k -> new int[more.length]);
    for (int i = 0; i < more.length; i++) {
      counts[i] += more[i];
    }
  }

  /** Adds everything to what stands there; a cell that counts nothing any more is removed. */
  void write(Connection db) throws SQLException {
    Map<DayCell, int[]> days = new HashMap<>();
    Map<DocumentCell, int[]> documents = new HashMap<>();
    demands.forEach(
        (c, n) -> {
          merge(documents, new DocumentCell(c.organisation, c.document), owed(n));
          merge(days, new DayCell(c.organisation, c.act, c.due, c.turns), n);
          months.add(c.organisation, false, c.act, c.due, c.turns, n);
        });
    DEMANDS.add(
        db,
        demands,
        c -> new Object[] {c.organisation, c.demand, c.due, c.turns, c.document, c.act});
    DOCUMENTS.add(db, documents, c -> new Object[] {c.organisation, c.document});
    DAYS.add(db, days, c -> new Object[] {c.organisation, c.act, c.due, c.turns});
    months.write(db);
  }
}
