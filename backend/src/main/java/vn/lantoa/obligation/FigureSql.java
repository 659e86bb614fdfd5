package vn.lantoa.obligation;

import static vn.lantoa.obligation.internal.ObligationColumns.REPORTED_LATE;
import static vn.lantoa.obligation.internal.ObligationColumns.TIMELINESS;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/**
 * Figures as aggregate columns over obligations {@code ob} joined with their deadlines {@code dd};
 * rows that do not count are left out by {@link #COUNTED}.
 */
public final class FigureSql {

  /** The rows that enter figures: LEAD, and still owed or done. */
  public static final String COUNTED =
      "ob.role = 'LEAD' AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')";

  /** The tables figures are counted over. */
  public static final String FROM =
      "obligation ob JOIN demand d ON d.id = ob.demand_id JOIN demand_deadline dd ON dd.id = ob.deadline_id";

  /** The rows figures are read from: those that count, and the waived ones, shown beside them. */
  public static final String SHOWN =
      "ob.role = 'LEAD' AND ob.state NOT IN ('WITHDRAWN', 'HANDED_OVER')";

  private static final String UNDATED = "ob.state <> 'WAIVED' AND ob.due_on IS NULL AND ";

  private FigureSql() {}

  /** The aggregate columns, separated by commas. Needs what {@link #bind} binds. */
  public static String columns() {
    return String.join(
        ", ",
        count("f_on_time", TIMELINESS + " = 'DONE_ON_TIME'"),
        count("f_late", TIMELINESS + " = 'DONE_LATE'"),
        count("f_awaiting", TIMELINESS + " = 'AWAITING'"),
        count("f_overdue", TIMELINESS + " = 'OVERDUE'"),
        count("f_soon", TIMELINESS + " = 'DUE_SOON'"),
        count("f_later", TIMELINESS + " = 'NOT_DUE'"),
        count("f_regular", UNDATED + "dd.undated_reason = 'REGULAR'"),
        count("f_waiting", UNDATED + "dd.undated_reason = 'WAITING'"),
        count("f_unset", UNDATED + "COALESCE(dd.undated_reason, 'UNSET') = 'UNSET'"),
        count("f_reported_late", REPORTED_LATE),
        count("f_extended", TIMELINESS + " = 'DONE_ON_TIME' AND ob.extended_from IS NOT NULL"),
        count("f_waived", "ob.state = 'WAIVED'"));
  }

  /** Binds the day the figures are of. */
  public static Sql bind(Sql sql, LocalDate today) {
    return sql.bind("today", today).bind("soon", today.plusDays(Timeliness.SOON_DAYS));
  }

  /** The condition that a row is overdue. */
  public static String overdue() {
    return "(" + TIMELINESS + ") = 'OVERDUE'";
  }

  /** How many numbers {@link #counts} reads. */
  static final int COUNTS = 12;

  /** The names of the aggregate columns. */
  public static final List<String> ALIASES =
      List.of(
          "f_on_time",
          "f_late",
          "f_awaiting",
          "f_overdue",
          "f_soon",
          "f_later",
          "f_regular",
          "f_waiting",
          "f_unset",
          "f_reported_late",
          "f_extended",
          "f_waived");

  private static final int OVERDUE = ALIASES.indexOf("f_overdue");
  private static final int LAST_DATED = ALIASES.indexOf("f_later");
  private static final int EXTENDED = 16;
  private static final int REPORTED = 32;

  /**
   * Where one obligation counts, as a number: the place of its column among the aliases, and beside
   * it whether it was extended and reported late. {@code dd} is needed only of what has no date.
   */
  static String code() {
    return """
        CASE WHEN ob.state = 'WAIVED' THEN %d
          WHEN ob.due_on IS NULL THEN %d + FIELD(COALESCE(dd.undated_reason, 'UNSET'), 'REGULAR', 'WAITING', 'UNSET')
          ELSE FIELD(%s, 'DONE_ON_TIME', 'DONE_LATE', 'AWAITING', 'OVERDUE', 'DUE_SOON', 'NOT_DUE') - 1 END
          + IF(ob.extended_from IS NULL, 0, %d) + IF(%s, %d, 0)"""
        .formatted(
            ALIASES.indexOf("f_waived"), LAST_DATED, TIMELINESS, EXTENDED, REPORTED_LATE, REPORTED);
  }

  /** Counts so many obligations of a {@link #code}. */
  static void count(long[] counts, int code, long n) {
    int place = code % EXTENDED;
    counts[place] += n;
    if ((code & REPORTED) != 0) {
      counts[ALIASES.indexOf("f_reported_late")] += n;
    }
    if ((code & EXTENDED) != 0 && place == 0) {
      counts[ALIASES.indexOf("f_extended")] += n;
    }
  }

  /** Whether what has this code is overdue. */
  static boolean overdue(int code) {
    return code % EXTENDED == OVERDUE;
  }

  /** Whether it is owed or done and has a date. */
  static boolean dated(int code) {
    return code % EXTENDED <= LAST_DATED;
  }

  /** Whether it is done, or was handed in in time. */
  static boolean handedIn(int code) {
    return code % EXTENDED <= ALIASES.indexOf("f_awaiting");
  }

  /** The figures of one aggregated row. */
  public static Figures read(Row r) {
    return figures(counts(r));
  }

  /** The numbers of one aggregated row, which may be part of a sum. */
  static long[] counts(Row r) {
    return ALIASES.stream().mapToLong(r::number).toArray();
  }

  /** The figures of such numbers, summed. */
  static Figures figures(long[] n) {
    return Figures.of(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9])
        .with(n[10], n[11]);
  }

  private static String count(String alias, String condition) {
    return "COALESCE(SUM(IF(" + condition + ", 1, 0)), 0) AS " + alias;
  }
}
