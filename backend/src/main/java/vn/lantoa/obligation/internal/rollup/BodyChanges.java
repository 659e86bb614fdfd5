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
import org.jspecify.annotations.Nullable;

/**
 * How many organisations below one have something overdue, and how many stand. Each organisation is
 * counted above it by two days: after which it is late, and until which it stands.
 */
final class BodyChanges {

  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private record Standing(LocalDate lateAfter, LocalDate lastOn) {}

  /** How it is counted, and until when it stands. */
  private record Touched(@Nullable Standing was, LocalDate lastOn) {}

  private record Day(long organisation, String what, LocalDate day) {}

  /**
   * What was touched by changes up to an id, or moved: with how it is counted, and how it is. What
   * was added can only bring the day forward; where what is gone may have been the first to turn,
   * it is to be looked at anew.
   */
  private static final String TOUCHED =
      """
      SELECT t.organisation_id, COALESCE(o.valid_to, %1$s), s.late_after, s.last_on,
        LEAST(s.late_after, t.added), COALESCE(t.gone <= LEAST(s.late_after, t.added), s.late_after IS NULL)
      FROM (SELECT x.organisation_id, MIN(IF(x.n > 0, x.turns_on, %1$s)) AS added,
          MIN(IF(x.n < 0, NULLIF(x.turns_on, %1$s), NULL)) AS gone
        FROM (SELECT organisation_id, n, CASE kind WHEN 'OPEN' THEN turns_on
            WHEN 'CLAIMED' THEN DATE '1000-01-01' ELSE %1$s END AS turns_on
          FROM roll_up_delta WHERE id <= ?
          UNION ALL SELECT descendant_id, 0, %1$s FROM roll_up_branch) x
        GROUP BY x.organisation_id) t
      JOIN organisation o ON o.id = t.organisation_id
      LEFT JOIN roll_up_body s ON s.organisation_id = t.organisation_id
      """
          .formatted(CellSql.NEVER);

  private static final String ANEW =
      """
      SELECT t.id, %s FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      LEFT JOIN obligation ob FORCE INDEX (ix_obligation_organisation)
        ON ob.organisation_id = t.id AND ob.role = 'LEAD'
          AND ob.state NOT IN ('ACCEPTED', 'WAIVED', 'WITHDRAWN', 'HANDED_OVER')
      GROUP BY t.id
      """
          .formatted(CellSql.LATE_AFTER);

  private static final String ABOVE_TOUCHED =
      """
      SELECT c.descendant_id, c.ancestor_id
      FROM (SELECT organisation_id FROM roll_up_delta WHERE id <= ?
        UNION SELECT descendant_id FROM roll_up_branch) t
      JOIN organisation_closure c ON c.descendant_id = t.organisation_id AND c.depth > 0
      """;

  private static final String MOVED =
      """
      SELECT b.ancestor_id, SUM(b.sign), s.late_after, s.last_on
      FROM roll_up_branch b JOIN roll_up_body s ON s.organisation_id = b.descendant_id
      WHERE b.ancestor_id <> b.descendant_id
      GROUP BY b.ancestor_id, b.descendant_id, s.late_after, s.last_on HAVING SUM(b.sign) <> 0
      """;

  private final Map<Long, @Nullable Standing> before = new HashMap<>();
  private final Map<Long, Standing> now = new HashMap<>();
  private final Map<Day, Integer> days = new HashMap<>();

  /** Gathers what changes up to an id and all moves come to. */
  void gather(Connection db, long upTo) throws SQLException {
    Map<Long, Touched> anew = new HashMap<>();
    Rows.read(
        db,
        TOUCHED,
        r -> {
          Touched touched = touched(r);
          if (r.getBoolean(6)) {
            anew.put(r.getLong(1), touched);
          } else {
            stands(r.getLong(1), touched, r.getObject(5, LocalDate.class));
          }
        },
        upTo);
    Rows.read(
        db,
        ANEW,
        r ->
            stands(
                r.getLong(1),
                Objects.requireNonNull(anew.get(r.getLong(1))),
                r.getObject(2, LocalDate.class)),
        anew.keySet().toString());
    Rows.read(db, MOVED, r -> count(r.getLong(1), standing(r, 3, 4), r.getInt(2)));
    Rows.read(db, ABOVE_TOUCHED, r -> countAbove(r.getLong(1), r.getLong(2)), upTo);
  }

  private static Touched touched(ResultSet row) throws SQLException {
    return new Touched(
        row.getObject(3) == null ? null : standing(row, 3, 4),
        Objects.requireNonNull(row.getObject(2, LocalDate.class)));
  }

  private void stands(long id, Touched touched, @Nullable LocalDate lateAfter) {
    Standing is = new Standing(lateAfter == null ? NEVER : lateAfter, touched.lastOn);
    if (!is.equals(touched.was)) {
      before.put(id, touched.was);
      now.put(id, is);
    }
  }

  private void countAbove(long id, long ancestor) {
    Standing is = now.get(id);
    if (is != null) {
      Standing was = before.get(id);
      if (was != null) {
        count(ancestor, was, -1);
      }
      count(ancestor, is, 1);
    }
  }

  private static Standing standing(ResultSet row, int late, int last) throws SQLException {
    return new Standing(
        Objects.requireNonNull(row.getObject(late, LocalDate.class)),
        Objects.requireNonNull(row.getObject(last, LocalDate.class)));
  }

  /** Sets how an organisation stands, where nothing is counted yet. */
  void set(long id, @Nullable LocalDate lateAfter, LocalDate lastOn) {
    now.put(id, new Standing(lateAfter == null ? NEVER : lateAfter, lastOn));
  }

  /** Counts what was set above it. */
  void above(long id, long ancestor) {
    countAbove(id, ancestor);
  }

  private void count(long organisation, Standing standing, int n) {
    days.merge(new Day(organisation, "LATE", standing.lateAfter), n, Integer::sum);
    days.merge(new Day(organisation, "STANDS", standing.lastOn), n, Integer::sum);
  }

  void write(Connection db) throws SQLException {
    List<Object[]> bodies = new ArrayList<>();
    now.forEach((id, s) -> bodies.add(new Object[] {id, s.lateAfter, s.lastOn}));
    Rows.insert(
        db,
        "INSERT INTO roll_up_body (organisation_id, late_after, last_on) VALUES",
        "ON DUPLICATE KEY UPDATE late_after = VALUES(late_after), last_on = VALUES(last_on)",
        bodies);
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> lessened = new ArrayList<>();
    days.forEach(
        (d, n) -> {
          if (n != 0) {
            rows.add(new Object[] {d.organisation, d.what, d.day, n});
          }
          if (n < 0) {
            lessened.add(new Object[] {d.organisation, d.what, d.day});
          }
        });
    Rows.insert(
        db,
        "INSERT INTO roll_up_bodies (organisation_id, what, day, n) VALUES",
        "ON DUPLICATE KEY UPDATE n = n + VALUES(n)",
        rows);
    Rows.each(
        db,
        "DELETE FROM roll_up_bodies WHERE organisation_id = ? AND what = ? AND day = ? AND n = 0",
        lessened);
  }
}
