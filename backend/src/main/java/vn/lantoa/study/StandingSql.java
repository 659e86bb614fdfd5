package vn.lantoa.study;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.study.conformance.Signals;

/**
 * The statement that sums what units have shown under the issued plans of a family (all plans with
 * one origin), from zero: whatever stood there before is replaced.
 */
public final class StandingSql {

  private static final String IN_RATE =
      Arrays.stream(AudienceCategory.values())
          .filter(AudienceCategory::inRate)
          .map(c -> "'" + c + "'")
          .collect(Collectors.joining(", "));

  /** The columns beside the keys, each with what it is summed from. */
  private static final String[][] COLUMNS = {
    {"sittings", "COALESCE(h.sittings, 0)"},
    {"make_ups", "COALESCE(h.make_ups, 0)"},
    {"documents", "COALESCE(r.documents, 0)"},
    {"by_head", "COALESCE(h.by_head, 0)"},
    {"not_in_person", "h.not_in_person"},
    {"not_by_head", "h.not_by_head"},
    {"merged", "h.merged"},
    {"first_on", "h.first_on"},
    {"last_on", "h.last_on"},
    {"last_sitting", "h.last_sitting"},
    {"explained", "COALESCE(h.explained, FALSE)"},
    {"entered_late", "COALESCE(h.entered_late, 0)"},
    {"short_one", "COALESCE(h.short_one, FALSE)"},
    {"entered_on", "h.entered_on"},
    {"expected", "COALESCE(x.persons, 0)"},
    {"exempted", "COALESCE(x.exempted, 0)"},
    {"first_persons", "COALESCE(r.first_persons, 0)"},
    {"total_persons", "COALESCE(r.total, 0)"},
    {"essays_due", "COALESCE(e.due, 0)"},
    {"essays_handed_in", "COALESCE(e.handed_in, 0)"},
    {"essays_accepted", "COALESCE(e.accepted, 0)"},
    {"essays_returned", "COALESCE(e.returned, 0)"},
    {"essays_last_on", "e.last_on"},
    {"briefed", "COALESCE(b.briefed, 0)"}
  };

  private StandingSql() {}

  /**
   * By plan and unit at once the server would look derived rows up by the plan alone, which grows
   * with the square of the units: {@code + 0} leaves it the unit.
   *
   * @param origin the family: a placeholder or a number
   * @param units which organisations: what stands behind IN, a list or a select of ids
   */
  public static String refresh(String origin, String units) {
    return """
    INSERT INTO study_standing (plan_id, organisation_id, %s)
    SELECT p.id, c.descendant_id, %s
    FROM study_plan p
    JOIN organisation_closure c ON c.ancestor_id = p.organisation_id AND c.descendant_id IN (%s)
    LEFT JOIN (%s) h ON h.organisation_id = c.descendant_id
    LEFT JOIN (%s) r ON r.organisation_id = c.descendant_id AND r.plan_id + 0 = p.id
    LEFT JOIN (%s) x ON x.organisation_id = c.descendant_id AND x.plan_id + 0 = p.id
    LEFT JOIN (%s) e ON e.organisation_id = c.descendant_id
    LEFT JOIN (%s) b ON b.organisation_id = c.descendant_id
    WHERE p.origin_id = %s AND p.state IN ('ISSUED', 'CLOSED')
    ON DUPLICATE KEY UPDATE %s
    """
        .formatted(
            columns(c -> c[0]),
            columns(c -> c[1]),
            units,
            held(origin, units),
            reached(origin, units),
            expected(origin, units),
            essays(origin, units),
            briefed(origin, units),
            origin,
            columns(c -> c[0] + " = VALUES(" + c[0] + ")"));
  }

  private static String columns(Function<String[], String> word) {
    return Arrays.stream(COLUMNS).map(word).collect(Collectors.joining(", "));
  }

  /** Sittings by unit. */
  private static String held(String origin, String units) {
    return """
    SELECT s.organisation_id, COUNT(*) AS sittings, SUM(s.make_up_of IS NOT NULL) AS make_ups,
      SUM(s.presenter_is_head) AS by_head,
      MIN(IF(s.form IN ('ONLINE', 'SELF_STUDY'), s.id, NULL)) AS not_in_person,
      MIN(IF(s.make_up_of IS NULL AND s.form <> 'DISCUSSION' AND NOT s.presenter_is_head, s.id, NULL)) AS not_by_head,
      MIN(IF(s.merged, s.id, NULL)) AS merged,
      MIN(IF(s.make_up_of IS NULL, s.held_on, NULL)) AS first_on,
      MAX(IF(s.make_up_of IS NULL, s.held_on, NULL)) AS last_on,
      MAX(IF(s.make_up_of IS NULL, s.id, NULL)) AS last_sitting,
      MAX(s.over_reason IS NOT NULL) AS explained,
      SUM(DATEDIFF(s.created_at, s.held_on) >= %d) AS entered_late,
      COALESCE(MAX(TIMESTAMPDIFF(MINUTE, s.starts_at, s.ends_at) < %d), FALSE) AS short_one,
      DATE(MAX(s.created_at)) AS entered_on
    FROM study_sitting s JOIN study_plan f ON f.id = s.plan_id AND f.origin_id = %s
    WHERE s.organisation_id IN (%s) AND s.act = 'STUDY' GROUP BY s.organisation_id
    """
        .formatted(Signals.LATE_DAYS, Signals.SHORT, origin, units);
  }

  /** Documents studied by plan and unit, and the persons of the one that reached fewest. */
  private static String reached(String origin, String units) {
    return """
    SELECT t.plan_id, t.organisation_id, COUNT(*) AS documents, MIN(t.first_persons) AS first_persons,
      MIN(t.total) AS total
    FROM (SELECT pd.plan_id, s.organisation_id, pd.document_id,
        COALESCE(SUM(a.first_persons), 0) AS first_persons,
        COALESCE(SUM(a.first_persons + a.make_up_persons), 0) AS total
      FROM study_sitting s JOIN study_plan f ON f.id = s.plan_id AND f.origin_id = %s
      JOIN study_sitting_document sd ON sd.sitting_id = s.id
      JOIN study_plan_document pd ON pd.document_id = sd.document_id
      JOIN study_plan q ON q.id = pd.plan_id AND q.origin_id = f.origin_id
      JOIN organisation_closure qc ON qc.ancestor_id = q.organisation_id AND qc.descendant_id = s.organisation_id
      LEFT JOIN study_attendance a ON a.sitting_id = s.id AND a.category IN (%s)
      WHERE s.organisation_id IN (%s) AND s.act = 'STUDY'
      GROUP BY pd.plan_id, s.organisation_id, pd.document_id) t
    GROUP BY t.plan_id, t.organisation_id
    """
        .formatted(origin, IN_RATE, units);
  }

  /** The plan's own frozen number of a category, else the largest of its family; never added. */
  private static String expected(String origin, String units) {
    return """
    SELECT t.plan_id, t.organisation_id, SUM(t.persons) AS persons, SUM(t.exempted) AS exempted
    FROM (SELECT q.id AS plan_id, n.organisation_id, n.category,
        COALESCE(MAX(IF(n.plan_id = q.id, n.persons, NULL)), MAX(n.persons)) AS persons,
        COALESCE(MAX(IF(n.plan_id = q.id, n.exempted, NULL)), MAX(n.exempted)) AS exempted
      FROM study_expected n JOIN study_plan f ON f.id = n.plan_id AND f.origin_id = %s
      JOIN study_plan q ON q.origin_id = f.origin_id
      JOIN organisation_closure qc ON qc.ancestor_id = q.organisation_id AND qc.descendant_id = n.organisation_id
      WHERE n.organisation_id IN (%s) AND n.category IN (%s)
      GROUP BY q.id, n.organisation_id, n.category) t
    GROUP BY t.plan_id, t.organisation_id
    """
        .formatted(origin, units, IN_RATE);
  }

  private static String essays(String origin, String units) {
    return """
    SELECT n.organisation_id, SUM(n.due) AS due, SUM(n.handed_in) AS handed_in, SUM(n.accepted) AS accepted,
      SUM(n.returned) AS returned, MAX(n.last_handed_in_on) AS last_on
    FROM study_essays n JOIN study_plan f ON f.id = n.plan_id AND f.origin_id = %s
    WHERE n.organisation_id IN (%s) GROUP BY n.organisation_id
    """
        .formatted(origin, units);
  }

  /** Special audiences that were briefed. */
  private static String briefed(String origin, String units) {
    return """
    SELECT s.organisation_id, COUNT(DISTINCT t.category) AS briefed
    FROM study_sitting s JOIN study_plan f ON f.id = s.plan_id AND f.origin_id = %s
    JOIN study_attendance t ON t.sitting_id = s.id
      AND t.first_persons + t.make_up_persons + t.attendances > 0
    WHERE s.organisation_id IN (%s) AND s.act = 'BRIEFING' GROUP BY s.organisation_id
    """
        .formatted(origin, units);
  }
}
