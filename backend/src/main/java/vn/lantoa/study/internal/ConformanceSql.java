package vn.lantoa.study.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lantoa.programme.ProgrammesOn;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.RuleSwitch;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** Statements on the units that owe a plan; {@link #bind} gives what a plan sets in them. */
final class ConformanceSql {

  private static final String OWED =
      "%1$s.role = 'LEAD' AND %1$s.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER')";

  private static final String OWES =
      "JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = %s AND "
          + OWED.formatted("ob")
          + "\n";

  private static final String UNITS =
      "FROM organisation_closure c "
          + OWES.formatted("c.descendant_id")
          + "JOIN organisation o ON o.id = ob.organisation_id\n";

  /** What units have shown, what they are to brief, and which programme they issued. */
  private static final String SHOWN =
      """
      LEFT JOIN study_standing t ON t.plan_id = :plan AND t.organisation_id = o.id
      LEFT JOIN (SELECT b.organisation_id, COUNT(*) AS owed
        FROM study_plan_audience a JOIN obligation b ON b.demand_id = a.demand_id AND %s
        WHERE a.plan_id = :plan GROUP BY b.organisation_id) w ON w.organisation_id = o.id
      LEFT JOIN (SELECT p.organisation_id, MAX(p.document_id) AS document_id, MAX(p.symbol) AS symbol,
          MAX(p.issued_on) AS issued_on
        FROM (%s AND b.document_id IN (:documents)) p GROUP BY p.organisation_id) g
        ON g.organisation_id = o.id
      """
          .formatted(OWED.formatted("b"), ProgrammesOn.SELECT);

  private static final String CHILD =
      "LEFT JOIN organisation_closure k ON k.descendant_id = o.id AND k.depth = c.depth - 1\n";

  private static final String BELOW = "WHERE c.ancestor_id = :under";

  /** A document that was not studied reached nobody: so few are the plan's persons, too. */
  private static final String FIRST = "IF(t.documents >= :planned, t.first_persons, 0)";

  private static final String TOTAL = "IF(t.documents >= :planned, t.total_persons, 0)";

  private static final String BASE = "t.expected - t.exempted";

  /** Everything the rules ask of a unit; a rule that asks another thing adds it here. */
  private static final List<String> ASKED =
      List.of(
          "t.sittings > 0",
          "t.documents >= :planned",
          "t.not_in_person IS NULL",
          "t.not_by_head IS NULL",
          "t.merged IS NULL",
          "t.last_on IS NULL",
          "t.last_on > ob.due_on",
          BASE + " = 0",
          TOTAL + " > " + BASE,
          TOTAL + " >= " + BASE,
          FIRST + " >= " + BASE,
          "t.explained",
          "t.essays_due = 0",
          "t.essays_handed_in < t.essays_due",
          "t.essays_last_on > :essaysDue",
          "w.owed > 0",
          "t.briefed >= w.owed",
          "g.document_id IS NULL",
          "g.issued_on < t.first_on");

  /** What units alike to the rules have in common: level, last day and every answer. */
  private static final String LIKENESS =
      "CONCAT_WS('|', COALESCE(o.level_code, ''), COALESCE(ob.due_on, ''), "
          + IntStream.range(0, ASKED.size())
              .mapToObj(i -> "(COALESCE(" + ASKED.get(i) + ", 0) << " + i + ")")
              .collect(Collectors.joining(" | "))
          + ")";

  private ConformanceSql() {}

  /** Units alike are one row: {@code example_id} is one of them. */
  static String counted(boolean byChild) {
    return """
    SELECT %s AS child_id, %s AS likeness, MIN(o.id) AS example_id, COUNT(*) AS units,
      SUM(t.sittings) AS sittings, SUM(t.make_ups) AS make_ups, SUM(t.expected) AS expected,
      SUM(t.exempted) AS exempted, SUM(%s) AS first_reached, SUM(%s) AS reached,
      SUM(t.essays_due) AS essays_due, SUM(t.essays_handed_in) AS essays_handed_in,
      SUM(t.essays_accepted) AS essays_accepted, SUM(t.essays_returned) AS essays_returned
    %s GROUP BY child_id, likeness
    """
        .formatted(
            byChild ? "k.ancestor_id" : "NULL",
            LIKENESS,
            FIRST,
            TOTAL,
            UNITS + (byChild ? CHILD : "") + SHOWN + BELOW);
  }

  /**
   * The ids of a page of units.
   *
   * @param level whether of {@code :level} only
   * @param alike whether of {@code :likenesses} only; what they have shown is not read otherwise
   * @param behind whether behind {@code :name} and {@code :after}
   */
  static String page(boolean level, boolean alike, boolean behind) {
    return "SELECT o.id "
        + UNITS
        + (alike ? SHOWN : "")
        + BELOW
        + (level ? " AND o.level_code = :level" : "")
        + (alike ? " AND " + LIKENESS + " IN (:likenesses)" : "")
        + (behind ? " AND (o.name > :name OR (o.name = :name AND o.id > :after))" : "")
        + " ORDER BY o.name, o.id LIMIT :rows";
  }

  /**
   * What is known of some units, by name.
   *
   * @param ids a select of their ids
   */
  static String facts(String ids) {
    return """
    SELECT o.id, o.name, o.short_name, o.level_code, ob.id AS obligation_id, ob.state, ob.due_on, t.*,
      %s AS first_reached, %s AS reached, w.owed AS briefings_owed, g.document_id AS programme_id,
      g.symbol, g.issued_on
    FROM (%s) chosen JOIN organisation o ON o.id = chosen.id
    """
            .formatted(FIRST, TOTAL, ids)
        + OWES.formatted("o.id")
        + SHOWN
        + "ORDER BY o.name, o.id";
  }

  static Sql bind(Sql sql, Scope scope) {
    return scope
        .bind(sql)
        .bind("documents", scope.documents().isEmpty() ? List.of(0L) : scope.documents())
        .bind("planned", scope.documents().size())
        .bind("essaysDue", scope.rules().getOrDefault(StudyRule.ESSAYS, RuleSwitch.OFF).dueOn());
  }
}
