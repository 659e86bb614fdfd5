package vn.lantoa.study.internal;

/** Fragments that figures of study share. */
final class CoverageSql {

  private CoverageSql() {}

  /**
   * Expected persons a unit and category: the plan's own frozen number, else the largest of its
   * family; numbers of several plans are never added.
   *
   * @param join joins by the column whose name is put behind it
   * @param column the organisation of a row
   * @param unit what the rows are counted for
   */
  static String expected(String join, String column, String unit) {
    return """
    SELECT 'EXPECTED' AS kind, %s AS unit, SUM(x.persons) AS a, SUM(x.exempted) AS b, 0 AS c, 0 AS d,
      CAST(NULL AS DATE) AS day, x.category AS words
    FROM (SELECT e.organisation_id, e.category,
        COALESCE(MAX(IF(e.plan_id = :plan, e.persons, NULL)), MAX(e.persons)) AS persons,
        COALESCE(MAX(IF(e.plan_id = :plan, e.exempted, NULL)), MAX(e.exempted)) AS exempted
      FROM study_expected e WHERE e.plan_id IN (:family) GROUP BY e.organisation_id, e.category) x
    %s %s GROUP BY unit, x.category
    """
        .formatted(unit, join, column);
  }
}
