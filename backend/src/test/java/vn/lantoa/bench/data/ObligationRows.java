package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the obligations by the server, a demand or some thousand tasks a statement, and says what
 * became of each by {@link Fates}.
 */
final class ObligationRows {

  private static final int TASKS_AT_ONCE = 40_000;

  /** Of {@code a} (what is asked), {@code u} (of whom) and {@code x} (how it goes). */
  private static final String INSERT =
      """
      INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id, first_due_on, due_on,
        received_at, done_on, submitted_at, decided_at, confirm_by, repair_due_on, confirmer_id, publication_id,
        extended_from, waived_from, region_id)
      SELECT z.demand_id, z.unit_id, z.occurrence, z.role, z.state, z.deadline_id, z.first_due, z.due,
        IF(z.state = 'OPEN', NULL, TIMESTAMP(z.received, z.hour)),
        IF(z.reached, z.done, NULL),
        IF(z.reached, TIMESTAMP(z.reported, z.hour), NULL),
        IF(z.state IN ('ACCEPTED', 'RETURNED'), TIMESTAMP(IF(z.confirmer IS NULL, z.reported, z.decided), z.hour), NULL),
        IF(z.state = 'SUBMITTED', z.reported + INTERVAL 7 DAY, NULL),
        IF(z.state = 'RETURNED', z.decided + INTERVAL 12 DAY, NULL),
        z.confirmer, z.demand_id, IF(z.due > z.first_due, z.first_due, NULL), IF(z.state = 'WAIVED', 'RECEIVED', NULL),
        z.region_id
      FROM (SELECT y.*, y.state IN ('ACCEPTED', 'SUBMITTED', 'RETURNED') AS reached,
          MAKETIME(1 + y.lot %% 9, y.lot %% 60, 0) AS hour
        FROM (SELECT w.*,
            CASE WHEN w.due IS NULL THEN IF(w.received <= %1$s, 'RECEIVED', 'OPEN')
              WHEN w.fate = 'WAIVED' AND w.due <= %1$s THEN 'WAIVED'
              WHEN w.fate = 'OBJECTED' AND w.due > %1$s AND w.received <= %1$s THEN 'OBJECTED'
              WHEN w.fate = 'NEVER' OR w.reported > %1$s
                THEN IF(w.received <= %1$s AND w.lot %% 5 > 0, 'RECEIVED', 'OPEN')
              WHEN w.confirmer IS NULL THEN 'ACCEPTED'
              WHEN w.decided > %1$s THEN 'SUBMITTED'
              WHEN w.fate = 'RETURNED' AND w.decided > %1$s - INTERVAL 30 DAY THEN 'RETURNED'
              ELSE 'ACCEPTED' END AS state
          FROM (SELECT v.*, v.done + INTERVAL v.reports DAY AS reported,
              v.done + INTERVAL v.reports + v.decides DAY AS decided
            FROM (SELECT a.demand_id, u.id AS unit_id, u.region_id, a.occurrence, %2$s AS role, a.deadline_id, a.due_on AS first_due,
                x.fate, x.lot, x.reports, x.decides,
                a.due_on + INTERVAL IF(a.due_on <= %1$s, x.extended, 0) DAY AS due,
                a.issued_on + INTERVAL x.receives DAY AS received,
                GREATEST(a.issued_on + INTERVAL 1 DAY,
                  a.due_on + INTERVAL x.shift + IF(a.due_on <= %1$s, x.extended, 0) DAY) AS done,
                CASE a.confirmer WHEN 'NONE' THEN NULL WHEN 'ISSUER' THEN a.issuer_id ELSE u.parent_id END AS confirmer
              FROM %3$s
              STRAIGHT_JOIN made_fate x ON x.pace = u.pace AND x.lot = CRC32(u.id * 1000003 + a.demand_id) & %4$d
              WHERE %5$s) v) w) y) z
      """;

  private static final String BY_TREE =
      """
      made_ask a STRAIGHT_JOIN organisation_closure c FORCE INDEX (PRIMARY) ON c.ancestor_id = a.issuer_id
      STRAIGHT_JOIN made_unit u ON u.id = c.descendant_id
      """;

  /** The same where it is few of very many. */
  private static final String BY_KIND =
      """
      made_ask a STRAIGHT_JOIN made_unit u FORCE INDEX (ix_kind)
      STRAIGHT_JOIN organisation_closure c ON c.ancestor_id = a.issuer_id AND c.descendant_id = u.id
      """;

  private final Db db;
  private final Progress progress;
  private long made;

  ObligationRows(Db db, Progress progress) {
    this.db = db;
    this.progress = progress;
  }

  /**
   * Everybody that the demands of a document address, some thousand or hundred thousand rows each.
   */
  void of(Paper paper) throws SQLException {
    for (Ask ask : paper.asks) {
      Set<String> own =
          ask.rules.keySet().stream().filter(l -> !l.isEmpty()).collect(Collectors.toSet());
      boolean few =
          paper.issuer.parent == null && !ask.group.kinds().isEmpty() && ask.group != Ask.CELLS;
      String from = few ? BY_KIND : BY_TREE;
      StringBuilder which =
          new StringBuilder("a.demand_id = " + ask.id + " AND c.depth > 0 AND u.standing");
      in(which, "u.level_code", ask.group.levels());
      in(which, "u.kind_code", ask.group.kinds());
      which.append(
          own.isEmpty()
              ? ""
              : " AND a.level_code = IF(u.level_code IN (%s), u.level_code, '')"
                  .formatted(listed(own)));
      insert("'LEAD'", from, which.toString());
    }
  }

  /** Whoever leads or coordinates a task of a programme, by the table {@code made_lead}. */
  void ofTasks(long from, long to) throws SQLException {
    for (long at = from; at <= to; at += TASKS_AT_ONCE) {
      insert(
          "l.role",
          "made_lead l STRAIGHT_JOIN made_ask a ON a.demand_id = l.demand_id STRAIGHT_JOIN made_unit u ON u.id = l.unit_id",
          "l.demand_id BETWEEN %d AND %d".formatted(at, Math.min(to, at + TASKS_AT_ONCE - 1)));
    }
  }

  /** How many were made. */
  long made() {
    return made;
  }

  private void insert(String role, String from, String which) throws SQLException {
    String today = "DATE '" + Dates.TODAY + "'";
    made += db.run(INSERT.formatted(today, role, from, Fates.LOTS - 1, which));
    progress.rows(made);
  }

  private static void in(StringBuilder which, String column, java.util.List<String> codes) {
    if (!codes.isEmpty()) {
      which.append(" AND ").append(column).append(" IN (").append(listed(codes)).append(")");
    }
  }

  private static String listed(java.util.Collection<String> codes) {
    return codes.stream().sorted().map(c -> "'" + c + "'").collect(Collectors.joining(", "));
  }
}
