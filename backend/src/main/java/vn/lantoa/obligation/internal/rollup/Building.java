package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.FigureSql;

/**
 * The roll-up from zero, in one transaction that reads one snapshot: whoever reads meanwhile sees
 * the old one and what is unfolded, and nobody who writes waits.
 */
public final class Building {

  /** Obligations that are counted by one statement, about. */
  private static final int PART = 300_000;

  /** Demands of following ids that are counted together, how many, and their obligations. */
  record Part(long from, long to, long demands, long rows) {}

  /** By the one directly above: those further up are the sums of these. */
  private static final String CELLS =
      """
      SELECT c.ancestor_id, ob.demand_id, d.document_id, d.act, ob.due_key, %s AS turns, %s
      FROM demand d STRAIGHT_JOIN obligation ob ON ob.demand_id = d.id
      LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
      JOIN organisation_closure c FORCE INDEX (ix_closure_descendant)
        ON c.descendant_id = ob.organisation_id AND c.depth = 1
      WHERE d.id BETWEEN ? AND ? AND %s
      GROUP BY c.ancestor_id, ob.demand_id, d.document_id, d.act, ob.due_key, turns
      """
          .formatted(
              CellSql.TURNS_ON, CellSql.columns(c -> "SUM(" + c.live() + ")"), FigureSql.SHOWN);

  private static final String LATE =
      """
      SELECT ob.organisation_id, %s FROM obligation ob
      WHERE ob.demand_id BETWEEN ? AND ? AND ob.role = 'LEAD' GROUP BY ob.organisation_id
      """
          .formatted(CellSql.LATE_AFTER);

  private Building() {}

  /**
   * Builds it anew; waits for whoever folds.
   *
   * @return how many cells it has
   */
  public static int run(Connection db) throws SQLException {
    return Held.run(db, "SELECT 1 FROM roll_up_state WHERE id = 1 FOR UPDATE", Building::build);
  }

  private static int build(Connection db) throws SQLException {
    List<Object[]> changes = new ArrayList<>();
    Rows.read(db, "SELECT id FROM roll_up_delta", r -> changes.add(new Object[] {r.getLong(1)}));
    List<Object[]> moves = Folding.moves(db);
    for (String table :
        new String[] {"demand", "document", "day", "month", "open", "own", "body", "bodies"}) {
      Rows.run(db, "DELETE FROM roll_up_" + table);
    }
    long places = OwnSums.begin(db);
    Map<Long, List<Long>> above = above(db);
    Map<Long, LocalDate> late = new HashMap<>();
    for (Part part : parts(db)) {
      CellChanges cells = new CellChanges();
      Rows.read(db, CELLS, r -> cells.add(r, above), part.from, part.to);
      OwnSums.gather(db, cells, part, places);
      cells.write(db);
      Rows.read(
          db,
          LATE,
          r -> {
            LocalDate day = r.getObject(2, LocalDate.class);
            if (day != null) {
              late.merge(r.getLong(1), day, (a, b) -> a.isBefore(b) ? a : b);
            }
          },
          part.from,
          part.to);
    }
    bodies(db, late);
    Folding.taken(db, changes, moves);
    Rows.run(
        db,
        "UPDATE roll_up_state SET built_at = UTC_TIMESTAMP(6), folded_at = UTC_TIMESTAMP(6) WHERE id = 1");
    return Math.toIntExact(Rows.number(db, "SELECT COUNT(*) FROM roll_up_demand"));
  }

  /** Each organisation that has others below it, with itself and all above. */
  private static Map<Long, List<Long>> above(Connection db) throws SQLException {
    Map<Long, List<Long>> above = new HashMap<>();
    Rows.read(
        db,
        """
        SELECT c.descendant_id, c.ancestor_id FROM organisation_closure c
        WHERE c.descendant_id IN (SELECT b.ancestor_id FROM organisation_closure b WHERE b.depth = 1)
        """,
        r -> above.computeIfAbsent(r.getLong(1), k -> new ArrayList<>()).add(r.getLong(2)));
    return above;
  }

  private static List<Part> parts(Connection db) throws SQLException {
    List<Part> parts = new ArrayList<>();
    AtomicReference<@Nullable Part> open = new AtomicReference<>();
    Rows.read(
        db,
        "SELECT demand_id, COUNT(*) FROM obligation GROUP BY demand_id ORDER BY demand_id",
        r -> {
          Part grown = grown(open.get(), r.getLong(1), r.getLong(2));
          boolean full = grown.rows >= PART;
          if (full) {
            parts.add(grown);
          }
          open.set(full ? null : grown);
        });
    Part last = open.get();
    if (last != null) {
      parts.add(last);
    }
    return parts;
  }

  private static Part grown(@Nullable Part part, long demand, long rows) {
    return part == null
        ? new Part(demand, demand, 1, rows)
        : new Part(part.from, demand, part.demands + 1, part.rows + rows);
  }

  private static void bodies(Connection db, Map<Long, LocalDate> late) throws SQLException {
    BodyChanges bodies = new BodyChanges();
    Rows.read(
        db,
        "SELECT id, COALESCE(valid_to, DATE '9999-12-31') FROM organisation",
        r ->
            bodies.set(
                r.getLong(1),
                late.get(r.getLong(1)),
                Objects.requireNonNull(r.getObject(2, LocalDate.class))));
    Rows.read(
        db,
        "SELECT descendant_id, ancestor_id FROM organisation_closure WHERE depth > 0",
        r -> bodies.above(r.getLong(1), r.getLong(2)));
    bodies.write(db);
  }
}
