package vn.lantoa.obligation.internal.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.obligation.RollUp.By;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;

/**
 * Reads sums of subtrees in one statement, so that the roll-up and what is unfolded are of one
 * moment: the cells below, the changes and moves that wait, and what the organisations themselves
 * owe, which is counted as it stands.
 */
public final class SliceSql {

  private static final String LATE_ONES =
      "MIN(IF(cell.n_claimed > 0 OR (cell.n_open > 0 AND cell.turns_on < :today), cell.due_key, NULL))";

  private static final String COLUMNS =
      "SELECT cell.place, '%s' AS told_by, %d AS is_own, %s AS act, %s AS month, %s AS document_id, %s AS oldest, ";

  private final Sql sql = new Sql("");
  private final String filter;

  private SliceSql(String filter) {
    this.filter = filter;
  }

  /** The statement, bound for a day. Its rows are parts: several may belong to the same sum. */
  public static Sql of(RollUp.Wanted wanted, LocalDate today) {
    StringBuilder filter = new StringBuilder();
    if (wanted.acts().size() < Act.values().length) {
      filter.append(" AND cell.act IN (:acts)");
    }
    if (wanted.from() != null) {
      filter.append(" AND cell.due_key >= :dueFrom");
    }
    if (wanted.to() != null) {
      filter.append(" AND cell.due_key <= :dueTo");
    }
    if (wanted.from() != null || wanted.to() != null) {
      filter.append(" AND cell.due_key < " + CellSql.NEVER);
    }
    SliceSql slice = new SliceSql(filter.toString());
    FigureSql.bind(slice.sql, today).bind("places", wanted.organisations());
    slice.sql.bind("acts", wanted.acts().stream().map(Act::name).toList());
    slice.sql.bind("dueFrom", wanted.from()).bind("dueTo", wanted.to());
    List<String> parts = wanted.by().stream().flatMap(slice::parts).toList();
    return slice.sql.add(String.join(" UNION ALL ", parts));
  }

  private Stream<String> parts(By by) {
    return Stream.of(
        part(by, folded(by), false),
        part(by, unfolded(), false),
        part(by, moved(), false),
        part(by, unfoldedOfMoved(), false),
        part(by, own(by), true));
  }

  private String part(By by, String cells, boolean own) {
    boolean act = by == By.ACT_AND_MONTH;
    boolean month = act || by == By.MONTH || by == By.STUDY_MONTH;
    boolean document = by == By.DOCUMENT;
    String groups =
        (act ? ", cell.act" : "")
            + (month ? ", month" : "")
            + (document ? ", cell.document_id" : "");
    return COLUMNS.formatted(
            by,
            own ? 1 : 0,
            act ? "cell.act" : "''",
            month ? "EXTRACT(YEAR_MONTH FROM cell.due_key)" : "0",
            document ? "cell.document_id" : "0",
            LATE_ONES)
        + CellSql.figures()
        + " FROM (%s) cell WHERE TRUE%s%s GROUP BY cell.place%s"
            .formatted(
                cells, filter, by == By.STUDY_MONTH ? " AND cell.act = 'STUDY'" : "", groups);
  }

  private static String folded(By by) {
    boolean demands = by == By.DOCUMENT;
    return "SELECT r.organisation_id AS place, %s r.act, r.due_key, r.turns_on, %s FROM %s r WHERE r.organisation_id IN (:places)"
        .formatted(
            demands ? "r.document_id," : "",
            CellSql.columns(c -> "r." + c.column()),
            demands ? "roll_up_demand" : "roll_up_day");
  }

  private static String unfolded() {
    return """
        SELECT c.ancestor_id AS place, d.document_id, d.act, x.due_key, x.turns_on, %s
        FROM roll_up_delta x STRAIGHT_JOIN organisation_closure c FORCE INDEX (ix_closure_descendant)
          ON c.descendant_id = x.organisation_id AND c.depth > 0
        STRAIGHT_JOIN demand d ON d.id = x.demand_id
        WHERE c.ancestor_id IN (:places)"""
        .formatted(CellSql.counts(Count::delta));
  }

  private static String moved() {
    return """
        SELECT b.ancestor_id AS place, d.document_id, d.act, ob.due_key, %s AS turns_on, %s
        FROM roll_up_branch b STRAIGHT_JOIN obligation ob FORCE INDEX (ix_obligation_organisation)
          ON ob.organisation_id = b.descendant_id
        STRAIGHT_JOIN demand d ON d.id = ob.demand_id
        LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
        WHERE b.ancestor_id IN (:places) AND b.descendant_id <> b.ancestor_id AND %s"""
        .formatted(
            CellSql.TURNS_ON,
            CellSql.counts(c -> "b.sign * COALESCE(" + c.live() + ", 0)"),
            FigureSql.SHOWN);
  }

  private static String unfoldedOfMoved() {
    return """
        SELECT b.ancestor_id AS place, d.document_id, d.act, x.due_key, x.turns_on, %s
        FROM roll_up_branch b STRAIGHT_JOIN roll_up_delta x ON x.organisation_id = b.descendant_id
        STRAIGHT_JOIN demand d ON d.id = x.demand_id
        WHERE b.ancestor_id IN (:places) AND b.descendant_id <> b.ancestor_id"""
        .formatted(CellSql.counts(c -> "-b.sign * " + c.delta()));
  }

  /** The act is looked up only where it is asked for: a child has some dozen rows of its own. */
  private String own(By by) {
    boolean plain = !filter.contains("cell.act") && (by == By.NOTHING || by == By.MONTH);
    return """
        SELECT ob.organisation_id AS place, %s ob.due_key, %s AS turns_on, %s
        FROM obligation ob FORCE INDEX (ix_obligation_organisation) %s
        LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
        WHERE ob.organisation_id IN (:places) AND %s"""
        .formatted(
            plain ? "" : "d.document_id, d.act,",
            CellSql.TURNS_ON,
            CellSql.counts(Count::live),
            plain ? "" : "STRAIGHT_JOIN demand d ON d.id = ob.demand_id",
            FigureSql.SHOWN);
  }
}
