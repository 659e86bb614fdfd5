package vn.lantoa.communication.internal;

/**
 * Fragments on who was asked and who reported, with all that pass an orientation on: {@code :id} is
 * the orientation, {@code :family} the beginning of its lineage, {@code :under} the place.
 */
final class OrientationBoardSql {

  /** An orientation and all that pass it on: who is asked, and what was reported. */
  static final String FAMILY =
      """
      orientation x JOIN obligation ob ON ob.demand_id = x.demand_id AND ob.role = 'LEAD'
        AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')
      LEFT JOIN orientation_report r ON r.orientation_id = x.id
        AND r.organisation_id = ob.organisation_id
      """;

  static final String COUNTED =
      """
      COUNT(*) AS asked, SUM(r.id IS NOT NULL) AS reported,
        SUM(r.id IS NOT NULL AND r.reported_on > ob.due_on) AS late, SUM(r.id IS NULL) AS missing,
        SUM(r.id IS NULL AND ob.due_on < :today) AS overdue
      """;

  /** What the reports of the family counted, a row a report. */
  static final String SUMS =
      """
      (SELECT k.report_id, SUM(k.done_count) AS done, SUM(COALESCE(k.done_minutes, 0)) AS minutes,
        SUM(COALESCE(k.attendances, 0)) AS attendances
        FROM orientation y JOIN orientation_report w ON w.orientation_id = y.id
        JOIN orientation_report_channel k ON k.report_id = w.id
        WHERE y.lineage LIKE :family GROUP BY k.report_id) s ON s.report_id = r.id
      """;

  static final String REPORTED =
      """
      FROM orientation x JOIN orientation_report r ON r.orientation_id = x.id
      JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = r.organisation_id
      """;

  static final String ALIVE =
      "WHERE x.lineage LIKE :family AND (x.id = :id OR x.live_month IS NOT NULL)";

  private OrientationBoardSql() {}
}
