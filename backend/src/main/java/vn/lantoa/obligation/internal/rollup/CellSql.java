package vn.lantoa.obligation.internal.rollup;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.obligation.FigureSql;

/**
 * Which cell of the roll-up an obligation is counted in. A cell depends on no day: "overdue" is
 * what is open in the cells that have turned. The triggers of {@code obligation} say the same; a
 * test holds them together.
 */
public final class CellSql {

  /** The day of what has no due date, in {@code due_key} and {@code turns_on}. */
  public static final String NEVER = "DATE '9999-12-31'";

  /** The obligations that stand in a cell, {@code ob} with why they have no date, {@code dd}. */
  static final String FROM =
      "obligation ob LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL";

  /** The day after which what is open is overdue. */
  public static final String TURNS_ON =
      """
      COALESCE(IF(ob.state = 'RETURNED', GREATEST(ob.due_on, COALESCE(ob.repair_due_on, ob.due_on)), ob.due_on),
        DATE '9999-12-31')""";

  private static final String IN_TIME = "COALESCE(ob.done_on <= ob.due_on, FALSE)";

  private static final String UNDATED = "ob.state <> 'WAIVED' AND ob.due_on IS NULL AND ";

  private static final String REASON = "COALESCE(dd.undated_reason, 'UNSET')";

  /** What is counted of a cell, each in a column {@code n_…} of its own. */
  enum Count {
    OPEN("ob.due_on IS NOT NULL AND ob.state IN ('OPEN', 'RECEIVED', 'OBJECTED', 'RETURNED')"),
    AWAITING("ob.state = 'SUBMITTED' AND ob.due_on IS NOT NULL AND " + IN_TIME),
    CLAIMED("ob.state = 'SUBMITTED' AND ob.due_on IS NOT NULL AND NOT " + IN_TIME),
    ON_TIME("ob.state = 'ACCEPTED' AND ob.due_on IS NOT NULL AND " + IN_TIME),
    LATE("ob.state = 'ACCEPTED' AND ob.due_on IS NOT NULL AND NOT " + IN_TIME),
    REGULAR(UNDATED + REASON + " = 'REGULAR'"),
    WAITING(UNDATED + REASON + " = 'WAITING'"),
    UNSET(UNDATED + REASON + " = 'UNSET'"),
    WAIVED("ob.state = 'WAIVED'"),
    EXTENDED(
        "ob.state = 'ACCEPTED' AND ob.extended_from IS NOT NULL AND ob.due_on IS NOT NULL AND "
            + IN_TIME),
    REPORTED(
        "ob.state IN ('SUBMITTED', 'ACCEPTED') AND "
            + IN_TIME
            + " AND DATE(ob.submitted_at + INTERVAL 7 HOUR) > ob.due_on");

    private final String live;

    Count(String live) {
      this.live = live;
    }

    /** The column of the roll-up. */
    String column() {
      return "n_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether an obligation is counted here. */
    String live() {
      return "(" + live + ")";
    }

    /** The same of an unfolded change {@code x}. */
    String delta() {
      return switch (this) {
        case EXTENDED -> "x.extended";
        case REPORTED -> "x.reported";
        default -> "IF(x.kind = '" + name() + "', x.n, 0)";
      };
    }
  }

  /**
   * Since when an organisation has something overdue, as an aggregate; null where it never will.
   */
  static final String LATE_AFTER =
      """
      MIN(CASE WHEN ob.due_on IS NULL OR ob.state IN ('ACCEPTED', 'WAIVED', 'WITHDRAWN', 'HANDED_OVER') THEN NULL
        WHEN ob.state = 'SUBMITTED' THEN IF(%s, NULL, DATE '1000-01-01') ELSE %s END)"""
          .formatted(IN_TIME, TURNS_ON);

  private CellSql() {}

  /** Every count, each as an expression with its column's name. */
  static String counts(Function<Count, String> expression) {
    return Arrays.stream(Count.values())
        .map(c -> expression.apply(c) + " AS " + c.column())
        .collect(Collectors.joining(", "));
  }

  /** The names of the columns, or something made of each. */
  static String columns(Function<Count, String> text) {
    return Arrays.stream(Count.values()).map(text).collect(Collectors.joining(", "));
  }

  /** The aggregate columns {@link FigureSql#read} reads, over cells {@code cell}. */
  public static String figures() {
    return String.join(
        ", ",
        sum("cell.n_on_time", "f_on_time"),
        sum("cell.n_late", "f_late"),
        sum("cell.n_awaiting", "f_awaiting"),
        sum("cell.n_claimed + IF(cell.turns_on < :today, cell.n_open, 0)", "f_overdue"),
        sum("IF(cell.turns_on BETWEEN :today AND :soon, cell.n_open, 0)", "f_soon"),
        sum("IF(cell.turns_on > :soon, cell.n_open, 0)", "f_later"),
        sum("cell.n_regular", "f_regular"),
        sum("cell.n_waiting", "f_waiting"),
        sum("cell.n_unset", "f_unset"),
        sum("cell.n_reported", "f_reported_late"),
        sum("cell.n_extended", "f_extended"),
        sum("cell.n_waived", "f_waived"));
  }

  /** The same of nothing. */
  static String noFigures() {
    return FigureSql.ALIASES.stream().map(a -> "0 AS " + a).collect(Collectors.joining(", "));
  }

  private static String sum(String what, String alias) {
    return "COALESCE(SUM(" + what + "), 0) AS " + alias;
  }
}
