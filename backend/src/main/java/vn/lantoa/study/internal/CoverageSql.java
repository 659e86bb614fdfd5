package vn.lantoa.study.internal;

import java.util.List;
import vn.lantoa.programme.ProgrammesOn;

/** Statements on what was done for a document of a plan, by the child of an organisation. */
final class CoverageSql {

  /** The child of the organisation looked at that a row lies under; the organisation itself: 0. */
  private static final String UNIT = "COALESCE(k.ancestor_id, 0)";

  private static final String SILENT =
      """
      NOT EXISTS (SELECT 1 FROM study_sitting s JOIN study_sitting_document d ON d.sitting_id = s.id
        WHERE s.plan_id IN (:family) AND s.organisation_id = ob.organisation_id AND s.act = 'STUDY'
          AND d.document_id = :document)
      """;

  private static final String OWED =
      "ob.demand_id = :demand AND ob.role = 'LEAD' AND ob.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER')";

  private static final String SITTING =
      """
      FROM study_sitting_document d JOIN study_sitting s ON s.id = d.sitting_id AND s.act = 'STUDY'
        AND s.plan_id IN (:family)
      """;

  private CoverageSql() {}

  /**
   * Everything that is counted, a row a kind and child: {@code kind}, {@code unit}, the numbers
   * {@code a} to {@code d}, {@code day} and {@code words}.
   */
  static String sums() {
    return String.join(" UNION ALL ", parts());
  }

  /**
   * Units that owe it and recorded no sitting on the document, by name.
   *
   * @param most how many at most
   */
  static String silent(int most) {
    return """
    SELECT o.id, o.name, o.short_name, o.level_code
    FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
    JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = o.id
    WHERE %s AND %s ORDER BY o.name, o.id LIMIT %d
    """
        .formatted(OWED, SILENT, most);
  }

  private static List<String> parts() {
    return List.of(
        expected(),
        part("SITTING", "COUNT(*)", "SUM(s.over_reason IS NOT NULL)", "0", "s.form")
            + SITTING
            + up("s.organisation_id")
            + "WHERE d.document_id = :document GROUP BY unit, s.form",
        part("POINT", "SUM(t.points)", "SUM(COALESCE(t.persons, 0))", "0", "t.level_code")
            + SITTING
            + "JOIN study_point t ON t.sitting_id = s.id "
            + up("s.organisation_id")
            + "WHERE d.document_id = :document GROUP BY unit, t.level_code",
        part(
                "CAME",
                "SUM(a.first_persons)",
                "SUM(a.make_up_persons)",
                "SUM(a.attendances)",
                "a.category")
            + SITTING
            + "JOIN study_attendance a ON a.sitting_id = s.id "
            + up("s.organisation_id")
            + "WHERE d.document_id = :document GROUP BY unit, a.category",
        "SELECT 'LEVEL', 0, SUM(a.first_persons + a.make_up_persons), 0, 0, 0, NULL, o.level_code "
            + SITTING
            + "JOIN study_attendance a ON a.sitting_id = s.id JOIN organisation o ON o.id = s.organisation_id "
            + "JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = s.organisation_id AND c.depth > 0 "
            + "WHERE d.document_id = :document GROUP BY o.level_code",
        """
        SELECT 'ESSAYS', %s AS unit, SUM(e.due), SUM(e.handed_in), SUM(e.accepted), SUM(e.returned), NULL, NULL
        FROM study_essays e %s WHERE e.plan_id IN (:family) AND e.document_id = :document GROUP BY unit
        """
            .formatted(UNIT, up("e.organisation_id")),
        part("UNITS", "COUNT(*)", "SUM(IF(" + SILENT + ", 0, 1))", "0", "NULL")
            + "FROM obligation ob "
            + up("ob.organisation_id")
            + "WHERE "
            + OWED
            + " GROUP BY unit",
        """
        SELECT 'PROGRAMME', %s AS unit, COUNT(DISTINCT g.organisation_id), 0, 0, 0,
          MAX(IF(g.organisation_id = COALESCE(k.ancestor_id, :under), g.issued_on, NULL)),
          MAX(IF(g.organisation_id = COALESCE(k.ancestor_id, :under), g.symbol, NULL))
        FROM (%s AND b.document_id = :document) g %s GROUP BY unit
        """
            .formatted(UNIT, ProgrammesOn.SELECT, up("g.organisation_id")));
  }

  private static String part(String kind, String a, String b, String c, String words) {
    return "SELECT '%s', %s AS unit, %s, %s, %s, 0, NULL, %s "
        .formatted(kind, UNIT, a, b, c, words);
  }

  private static String up(String column) {
    return """
    JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = %s
    LEFT JOIN organisation_closure k ON k.descendant_id = c.descendant_id AND k.depth = c.depth - 1
    """
        .formatted(column);
  }

  /**
   * Expected persons a unit and category: the plan's own frozen number, else the largest of its
   * family; numbers of several plans are never added.
   */
  private static String expected() {
    return """
    SELECT 'EXPECTED' AS kind, %s AS unit, SUM(x.persons) AS a, SUM(x.exempted) AS b, 0 AS c, 0 AS d,
      CAST(NULL AS DATE) AS day, x.category AS words
    FROM (SELECT e.organisation_id, e.category,
        COALESCE(MAX(IF(e.plan_id = :plan, e.persons, NULL)), MAX(e.persons)) AS persons,
        COALESCE(MAX(IF(e.plan_id = :plan, e.exempted, NULL)), MAX(e.exempted)) AS exempted
      FROM study_expected e WHERE e.plan_id IN (:family) GROUP BY e.organisation_id, e.category) x
    %s GROUP BY unit, x.category
    """
        .formatted(UNIT, up("x.organisation_id"));
  }
}
