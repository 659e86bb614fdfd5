package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.internal.rollup.Building.Part;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;

/**
 * What organisations with others below them owe themselves, kept beside the sums of these: a page
 * of children would read every row each of them owes. Once kept it stays, whatever lies below.
 */
final class OwnSums {

  private static final String CHANGES =
      """
      SELECT STRAIGHT_JOIN cell.organisation_id, cell.demand_id, d.document_id, d.act, cell.due_key,
        cell.turns_on, %s FROM (%s) cell
      JOIN demand d ON d.id = cell.demand_id
      GROUP BY cell.organisation_id, cell.demand_id, d.document_id, d.act, cell.due_key, cell.turns_on
      """;

  private static final String UNFOLDED =
      """
      SELECT x.organisation_id, x.demand_id, x.due_key, x.turns_on, %s
      FROM roll_up_delta x STRAIGHT_JOIN roll_up_own w ON w.organisation_id = x.organisation_id
      WHERE x.id <= ?
      """
          .formatted(CellSql.counts(Count::delta));

  /** What it has less what is unfolded of it. */
  private static final String FROM_NOW_ON =
      """
      UNION ALL
      SELECT ob.organisation_id, ob.demand_id, ob.due_key, %s, %s
      FROM obligation ob FORCE INDEX (ix_obligation_organisation)
      LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
      WHERE ob.organisation_id IN (:new) AND %s
      UNION ALL
      SELECT x.organisation_id, x.demand_id, x.due_key, x.turns_on, %s
      FROM roll_up_delta x WHERE x.organisation_id IN (:new)
      """
          .formatted(
              CellSql.TURNS_ON,
              CellSql.counts(c -> "COALESCE(" + c.live() + ", 0)"),
              FigureSql.SHOWN,
              CellSql.counts(c -> "-" + c.delta()));

  private static final String PART =
      """
      SELECT ob.organisation_id, ob.demand_id, d.document_id, d.act, ob.due_key, %s AS turns, %s
      FROM demand d STRAIGHT_JOIN :rows
      LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
      WHERE d.id BETWEEN ? AND ? AND %s
      GROUP BY ob.organisation_id, ob.demand_id, d.document_id, d.act, ob.due_key, turns
      """
          .formatted(
              CellSql.TURNS_ON, CellSql.columns(c -> "SUM(" + c.live() + ")"), FigureSql.SHOWN);

  /** Sooner where a demand has more rows than sums are kept. */
  private static final String BY_PLACE =
      """
      roll_up_own w STRAIGHT_JOIN obligation ob
        ON ob.demand_id = d.id AND ob.organisation_id = w.organisation_id""";

  private static final String BY_ROW =
      """
      obligation ob ON ob.demand_id = d.id
      STRAIGHT_JOIN roll_up_own w ON w.organisation_id = ob.organisation_id""";

  private OwnSums() {}

  /** Gathers what changes up to an id come to, and all of those whose sums are kept from now on. */
  static void gather(Connection db, CellChanges cells, long upTo) throws SQLException {
    List<Object[]> found =
        keep(
            db,
            """
            SELECT DISTINCT b.ancestor_id FROM roll_up_branch b
            LEFT JOIN roll_up_own w ON w.organisation_id = b.ancestor_id
            WHERE b.ancestor_id <> b.descendant_id AND b.sign > 0 AND w.organisation_id IS NULL
            """);
    String ids = found.stream().map(r -> r[0].toString()).collect(Collectors.joining(", "));
    String changes = UNFOLDED + (found.isEmpty() ? "" : FROM_NOW_ON.replace(":new", ids));
    Rows.read(
        db,
        CHANGES.formatted(CellSql.columns(c -> "SUM(cell." + c.column() + ")"), changes),
        cells::addOwn,
        upTo);
  }

  /**
   * Keeps the sums of all that have others below them, where nothing is kept yet.
   *
   * @return how many those are
   */
  static long begin(Connection db) throws SQLException {
    return keep(db, "SELECT DISTINCT ancestor_id FROM organisation_closure WHERE depth = 1").size();
  }

  /**
   * Gathers what they owe of some demands.
   *
   * @param places how many have sums that are kept
   */
  static void gather(Connection db, CellChanges cells, Part part, long places) throws SQLException {
    String rows = part.rows() / part.demands() > places ? BY_PLACE : BY_ROW;
    Rows.read(db, PART.replace(":rows", rows), cells::addOwn, part.from(), part.to());
  }

  private static List<Object[]> keep(Connection db, String select) throws SQLException {
    List<Object[]> found = new ArrayList<>();
    Rows.read(db, select, r -> found.add(new Object[] {r.getLong(1)}));
    Rows.insert(db, "INSERT INTO roll_up_own (organisation_id) VALUES", "", found);
    return found;
  }
}
