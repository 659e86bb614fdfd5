package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;

/**
 * One step of folding on a connection of its own, in one transaction that reads one snapshot: what
 * is unfolded there is added to the cells of the tree as it stands there, and removed by the ids
 * that were read. Nothing of it is seen, or all. No row of an obligation or of the tree is locked.
 */
public final class Folding {

  static final int MOST = 10_000;

  /** Pairs that came or went and are not folded, without those that did both. */
  private static final String MOVED =
      """
      (SELECT ancestor_id, descendant_id, SUM(sign) AS sign FROM roll_up_branch
      WHERE ancestor_id <> descendant_id GROUP BY ancestor_id, descendant_id HAVING SUM(sign) <> 0) b
      """;

  /**
   * What the cells change by: the changes up to an id, where their organisations stand now; and for
   * what moved all it was counted with so far, which is what it has less what is unfolded of it.
   */
  private static final String CHANGES =
      """
      SELECT STRAIGHT_JOIN cell.organisation_id, cell.demand_id, d.document_id, d.act, cell.due_key,
        cell.turns_on, %s FROM (
        SELECT c.ancestor_id AS organisation_id, x.demand_id, x.due_key, x.turns_on, %s
        FROM roll_up_delta x STRAIGHT_JOIN organisation_closure c
          ON c.descendant_id = x.organisation_id AND c.depth > 0
        WHERE x.id <= ?
        UNION ALL
        SELECT b.ancestor_id, ob.demand_id, ob.due_key, %s, %s
        FROM %s STRAIGHT_JOIN obligation ob FORCE INDEX (ix_obligation_organisation)
          ON ob.organisation_id = b.descendant_id
        LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
        WHERE %s
        UNION ALL
        SELECT b.ancestor_id, x.demand_id, x.due_key, x.turns_on, %s
        FROM %s STRAIGHT_JOIN roll_up_delta x ON x.organisation_id = b.descendant_id) cell
      JOIN demand d ON d.id = cell.demand_id
      GROUP BY cell.organisation_id, cell.demand_id, d.document_id, d.act, cell.due_key, cell.turns_on
      """
          .formatted(
              CellSql.columns(c -> "SUM(cell." + c.column() + ")"),
              CellSql.counts(Count::delta),
              CellSql.TURNS_ON,
              CellSql.counts(c -> "b.sign * COALESCE(" + c.live() + ", 0)"),
              MOVED,
              FigureSql.SHOWN,
              CellSql.counts(c -> "-b.sign * " + c.delta()),
              MOVED);

  private Folding() {}

  /**
   * Folds at most 10,000 changes and every move; nothing where another holds the roll-up, or where
   * it is not built.
   *
   * @return how much it took off
   */
  static int step(Connection db) throws SQLException {
    return Held.run(
        db,
        "SELECT 1 FROM roll_up_state WHERE id = 1 AND built_at IS NOT NULL FOR UPDATE SKIP LOCKED",
        Folding::fold);
  }

  private static int fold(Connection db) throws SQLException {
    List<Object[]> changes = new ArrayList<>();
    Rows.read(
        db,
        "SELECT id FROM roll_up_delta ORDER BY id LIMIT " + MOST,
        r -> changes.add(new Object[] {r.getLong(1)}));
    List<Object[]> moves = moves(db);
    if (changes.isEmpty() && moves.isEmpty()) {
      return 0;
    }
    long upTo = changes.isEmpty() ? 0 : (Long) changes.get(changes.size() - 1)[0];
    CellChanges cells = new CellChanges();
    Rows.read(db, CHANGES, cells::add, upTo);
    OwnSums.gather(db, cells, upTo);
    BodyChanges bodies = new BodyChanges();
    bodies.gather(db, upTo);
    cells.write(db);
    bodies.write(db);
    taken(db, changes, moves);
    Rows.run(db, "UPDATE roll_up_state SET folded_at = UTC_TIMESTAMP(6) WHERE id = 1");
    return changes.size() + moves.size();
  }

  static List<Object[]> moves(Connection db) throws SQLException {
    List<Object[]> moves = new ArrayList<>();
    Rows.read(db, "SELECT id FROM roll_up_branch", r -> moves.add(new Object[] {r.getLong(1)}));
    return moves;
  }

  /** Each by its key: whatever came meanwhile stays, and whoever appends never waits. */
  static void taken(Connection db, List<Object[]> changes, List<Object[]> moves)
      throws SQLException {
    take(db, "roll_up_delta", changes);
    take(db, "roll_up_branch", moves);
  }

  private static void take(Connection db, String table, List<Object[]> ids) throws SQLException {
    if (!ids.isEmpty()) {
      Rows.run(
          db,
          """
          DELETE x FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t
          STRAIGHT_JOIN %s x FORCE INDEX (PRIMARY) ON x.id = t.id
          """
              .formatted(table),
          ids.stream().map(id -> id[0].toString()).collect(Collectors.joining(",", "[", "]")));
    }
  }
}
