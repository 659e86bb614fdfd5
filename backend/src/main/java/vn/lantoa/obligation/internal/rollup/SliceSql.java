package vn.lantoa.obligation.internal.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.obligation.RollUp.By;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;

/**
 * Reads sums of subtrees in one statement, so that the roll-up and what is unfolded are of one
 * moment: the cells below, the changes and moves that wait, and what the organisations themselves
 * owe. Of all acts and whole months, from the months; else from the days.
 */
public final class SliceSql {

  private static final String LATE_ONES =
      "MIN(IF(cell.n_claimed > 0 OR (cell.n_open > 0 AND cell.turns_on < :today), cell.due_key, NULL))";

  /** The oldest overdue date below each and of each, found by its index at the first row. */
  private static final String OLDEST =
      """
      SELECT p.id AS place, 'NOTHING' AS told_by, k.own AS is_own, '' AS act, 0 AS month, 0 AS document_id,
        0 AS demand_id, (SELECT r.due_key FROM roll_up_open r WHERE r.organisation_id = p.id AND r.own = k.own
          AND (r.n_claimed > 0 OR (r.n_open > 0 AND r.turns_on < :today))%s ORDER BY r.due_key LIMIT 1) AS oldest,
        0 AS f_study, 0 AS f_studied, %s
      FROM organisation p JOIN (SELECT 0 AS own UNION ALL SELECT 1) k WHERE p.id IN (:places)""";

  private static final String STUDY =
      """
      COALESCE(SUM(IF(cell.act = 'STUDY', cell.n_awaiting + cell.n_on_time + cell.n_late + cell.n_open + cell.n_claimed, 0)), 0)
        AS f_study, COALESCE(SUM(IF(cell.act = 'STUDY', cell.n_awaiting + cell.n_on_time + cell.n_late, 0)), 0) AS f_studied,""";

  private static final String NO_STUDY = "0 AS f_study, 0 AS f_studied,";

  /** Of how many documents it is looked which have most overdue. */
  public static final int LIKELY = 100;

  private final Sql sql = new Sql("");
  private final RollUp.Wanted wanted;
  private final String filter;

  private SliceSql(RollUp.Wanted wanted) {
    this.wanted = wanted;
    StringBuilder text = new StringBuilder();
    if (wanted.acts().size() < Act.values().length) {
      text.append(" AND cell.act IN (:acts)");
    }
    if (wanted.documents() != null) {
      text.append(" AND cell.document_id IN (:documents)");
    }
    this.filter = text + dates();
  }

  /**
   * The statement, bound for a day. Its rows are parts: several may belong to the same sum, and one
   * to the sums of each way that {@code told_by} names.
   */
  public static Sql of(RollUp.Wanted wanted, LocalDate today) {
    return of(wanted, today, false);
  }

  /**
   * The same of one organisation, with what is stored by document only of those {@link #LIKELY} of
   * which most can be overdue; these are rows of their own, with how much that is in {@code
   * f_study}.
   */
  public static Sql ofLikely(RollUp.Wanted wanted, LocalDate today) {
    return of(wanted, today, true);
  }

  private static Sql of(RollUp.Wanted wanted, LocalDate today, boolean likely) {
    SliceSql slice = new SliceSql(wanted);
    FigureSql.bind(slice.sql, today).bind("places", wanted.organisations());
    slice.sql.bind("acts", wanted.acts().stream().map(Act::name).toList());
    slice.sql.bind("dueFrom", wanted.from()).bind("dueTo", wanted.to());
    slice.sql.bind("documents", wanted.documents());
    LocalDate soon = today.plusDays(Timeliness.SOON_DAYS);
    slice.sql.bind("nearFrom", today.withDayOfMonth(1));
    slice.sql.bind("nearTo", YearMonth.from(soon).atEndOfMonth());
    List<By> months = wanted.by().stream().filter(slice::byMonths).toList();
    List<By> days = wanted.by().stream().filter(by -> !months.contains(by)).toList();
    List<String> parts =
        Stream.of(
                months.stream().flatMap(slice::months),
                days.stream().map(by -> slice.days(by, likely && by == By.DOCUMENT)),
                likely ? Stream.of(CellSources.ARE_LIKELY) : Stream.<String>of(),
                slice.live(months, true),
                slice.live(days, false))
            .flatMap(part -> part)
            .toList();
    return slice.sql.add(String.join(" UNION ALL ", parts));
  }

  private String dates() {
    boolean some = wanted.from() != null || wanted.to() != null;
    return (wanted.from() == null ? "" : " AND cell.due_key >= :dueFrom")
        + (wanted.to() == null ? "" : " AND cell.due_key <= :dueTo")
        + (some ? " AND cell.due_key < " + CellSql.NEVER : "");
  }

  /** Whether the months say it. */
  private boolean byMonths(By by) {
    return (by == By.NOTHING || by == By.MONTH)
        && wanted.documents() == null
        && wanted.acts().size() == Act.values().length
        && begins(wanted.from())
        && ends(wanted.to());
  }

  private static boolean begins(@Nullable LocalDate day) {
    return day == null || day.getDayOfMonth() == 1;
  }

  private static boolean ends(@Nullable LocalDate day) {
    return day == null || day.equals(YearMonth.from(day).atEndOfMonth());
  }

  /** What is stored of months, and by day of those that today divides. */
  private Stream<String> months(By by) {
    String study =
        by.month() ? "SUM(cell.n_study) AS f_study, SUM(cell.n_studied) AS f_studied," : NO_STUDY;
    Stream<String> sums =
        Stream.of(
            part(List.of(by), CellSources.MONTHS, study, "NULL"),
            part(List.of(by), CellSources.NEAR, study, "NULL"));
    return by.month()
        ? sums
        : Stream.concat(
            sums, Stream.of(OLDEST.formatted(dates().replace("cell.", "r."), CellSql.noFigures())));
  }

  /** What is stored of days. */
  private String days(By by, boolean likely) {
    boolean demands = by.document() || by.demand() || wanted.documents() != null;
    String stored = demands ? CellSources.demands(wanted.documents() != null) : CellSources.days();
    return part(
        List.of(by),
        likely ? CellSources.OF_LIKELY : stored,
        by == By.MONTH ? STUDY : NO_STUDY,
        LATE_ONES);
  }

  /** What is not stored: read once for all of these ways to tell figures apart. */
  private Stream<String> live(List<By> by, boolean months) {
    if (by.isEmpty()) {
      return Stream.of();
    }
    boolean plain =
        by.stream().allMatch(b -> b == By.NOTHING)
            && !filter.contains("cell.act")
            && wanted.documents() == null;
    return Stream.of(
            CellSources.UNFOLDED,
            months ? CellSources.UNFOLDED_OWN : "",
            CellSources.MOVED,
            CellSources.UNFOLDED_OF_MOVED,
            CellSources.own(!months, plain))
        .filter(cells -> !cells.isEmpty())
        .map(cells -> part(by, cells, by.contains(By.MONTH) ? STUDY : NO_STUDY, LATE_ONES));
  }

  private String part(List<By> by, String cells, String study, String oldest) {
    List<String> groups = new ArrayList<>(List.of("cell.place", "cell.own"));
    String act = told(by.stream().anyMatch(By::act), "cell.act", "''", groups);
    String month =
        told(by.stream().anyMatch(By::month), "EXTRACT(YEAR_MONTH FROM cell.due_key)", "0", groups);
    String document = told(by.stream().anyMatch(By::document), "cell.document_id", "0", groups);
    String demand = told(by.stream().anyMatch(By::demand), "cell.demand_id", "0", groups);
    return """
        SELECT cell.place, '%s' AS told_by, cell.own AS is_own, %s AS act, %s AS month, %s AS document_id,
          %s AS demand_id, %s AS oldest, %s %s FROM (%s) cell WHERE TRUE%s GROUP BY %s"""
        .formatted(
            by.stream().map(By::name).collect(Collectors.joining(",")),
            act,
            month,
            document,
            demand,
            oldest,
            study,
            CellSql.figures(),
            cells,
            filter,
            String.join(", ", groups));
  }

  private static String told(boolean apart, String column, String none, List<String> groups) {
    if (!apart) {
      return none;
    }
    groups.add(column);
    return column;
  }
}
