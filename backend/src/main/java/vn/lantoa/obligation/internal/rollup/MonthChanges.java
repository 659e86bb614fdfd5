package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;
import vn.lantoa.shared.Act;

/** Changes of the sums by month, and of what is owed by day. */
final class MonthChanges {

  /** By months or by days. */
  private record Cell(long organisation, boolean own, LocalDate due, LocalDate turns) {

    Object[] values() {
      return new Object[] {organisation, own, due, turns};
    }
  }

  private static final int COUNTS = CellChanges.COUNTS.size();

  private static final Cells MONTHS =
      new Cells(
          "roll_up_month",
          List.of("organisation_id", "own", "due_month", "turn_month"),
          List.of(),
          Stream.concat(CellChanges.COUNTS.stream(), Stream.of("n_study", "n_studied")).toList(),
          CellChanges.WHOLE);
  private static final Cells OPEN =
      new Cells(
          "roll_up_open",
          List.of("organisation_id", "own", "due_key", "turns_on"),
          List.of(),
          List.of("n_open", "n_claimed"),
          List.of("n_open", "n_claimed"));

  private final Map<Cell, int[]> months = new HashMap<>();
  private final Map<Cell, int[]> open = new HashMap<>();

  /**
   * Adds counts of an organisation's own, or of what lies below it.
   *
   * @param counts in the order of {@link Count}
   */
  void add(
      long organisation, boolean own, String act, LocalDate due, LocalDate turns, int[] counts) {
    int[] more = Arrays.copyOf(counts, COUNTS + 2);
    if (act.equals(Act.STUDY.name())) {
      int studied =
          counts[Count.AWAITING.ordinal()]
              + counts[Count.ON_TIME.ordinal()]
              + counts[Count.LATE.ordinal()];
      more[COUNTS] = studied + counts[Count.OPEN.ordinal()] + counts[Count.CLAIMED.ordinal()];
      more[COUNTS + 1] = studied;
    }
    CellChanges.merge(months, new Cell(organisation, own, month(due), month(turns)), more);
    CellChanges.merge(
        open,
        new Cell(organisation, own, due, turns),
        new int[] {counts[Count.OPEN.ordinal()], counts[Count.CLAIMED.ordinal()]});
  }

  private static LocalDate month(LocalDate day) {
    return day.equals(BodyChanges.NEVER) ? day : day.withDayOfMonth(1);
  }

  void write(Connection db) throws SQLException {
    MONTHS.add(db, months, Cell::values);
    OPEN.add(db, open, Cell::values);
  }
}
