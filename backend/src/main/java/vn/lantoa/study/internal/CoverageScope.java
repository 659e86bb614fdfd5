package vn.lantoa.study.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.RuleSwitch;

/** Which plan and which subtree results are read of, and whether the actor may. */
@ApplicationScoped
public class CoverageScope {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The plan is of an organisation there, or somebody there owes it. */
  private static final String ASKED =
      """
      AND (EXISTS (SELECT 1 FROM organisation_closure own
          WHERE own.ancestor_id = w.id AND own.descendant_id = p.organisation_id)
        OR (SELECT STRAIGHT_JOIN ob.id FROM organisation_closure c
          JOIN obligation ob ON ob.demand_id = p.demand_id AND ob.organisation_id = c.descendant_id
            AND ob.role = 'LEAD' AND ob.state <> 'WITHDRAWN'
          WHERE c.ancestor_id = w.id LIMIT 1) IS NOT NULL)
      """;

  /**
   * An issued plan in a subtree.
   *
   * @param family this plan and all that share its origin: what was studied under one of them
   *     counts for each
   * @param documents in their order
   * @param under the organisation whose subtree is looked at
   */
  record Scope(
      long planId,
      String title,
      long organisationId,
      long demandId,
      LocalDate endsOn,
      List<Long> family,
      List<Long> documents,
      Map<StudyRule, RuleSwitch> rules,
      long under) {

    /** Whether a rule is asked for. */
    boolean on(StudyRule rule) {
      return rules.getOrDefault(rule, RuleSwitch.OFF).on();
    }

    Sql bind(Sql sql) {
      return sql.bind("plan", planId)
          .bind("family", family)
          .bind("under", under)
          .bind("demand", demandId);
    }
  }

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;

  public CoverageScope(EntityManager em, Reach reach, CurrentActor actor) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
  }

  /**
   * One statement, whether the plan is hidden or never was.
   *
   * @param organisationId absent: the plan's own, or where the actor's reach begins
   * @throws ProblemException 404 where the plan was not issued, the place is out of reach, or
   *     nobody there owes it and the plan is of nobody there
   */
  Scope require(long planId, @Nullable Long organisationId) {
    List<Grant> held = actor.get().grantsFor(Permission.OBLIGATION_READ, Act.STUDY);
    Sql sql =
        new Sql(
            """
            SELECT p.id, p.title, p.organisation_id, w.id AS under, COALESCE(p.demand_id, 0) AS demand_id, p.ends_on,
              (SELECT JSON_ARRAYAGG(f.id) FROM study_plan f
                WHERE COALESCE(p.origin_id, p.id) IN (f.id, f.origin_id)) AS family,
              (SELECT JSON_ARRAYAGG(d.document_id ORDER BY d.position) FROM study_plan_document d
                WHERE d.plan_id = p.id) AS documents,
              (SELECT JSON_ARRAYAGG(JSON_OBJECT('rule', r.rule, 'on', r.switched_on, 'dueOn', r.due_on))
                FROM study_plan_rule r WHERE r.plan_id = p.id) AS rules
            FROM study_plan p JOIN organisation w
            WHERE p.id = :id AND p.state IN ('ISSUED', 'CLOSED') AND w.id =
            """);
    String place = organisationId == null ? "p.organisation_id" : sql.placeholder(organisationId);
    String reached = reach.holds(sql, Permission.OBLIGATION_READ, place, "'STUDY'");
    String elsewhere =
        organisationId != null || held.isEmpty()
            ? "NULL"
            : sql.placeholder(held.get(0).organisationId());
    return sql.add("IF(" + reached + ", " + place + ", " + elsewhere + ")")
        .add(ASKED)
        .bind("id", planId)
        .first(em, CoverageScope::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static Scope read(Row r) {
    return new Scope(
        r.number("id"),
        r.string("title"),
        r.number("organisation_id"),
        r.number("demand_id"),
        r.date("ends_on"),
        ids(r.stringOrNull("family")),
        ids(r.stringOrNull("documents")),
        rules(r.stringOrNull("rules")),
        r.number("under"));
  }

  private static List<Long> ids(@Nullable String text) {
    List<Long> ids = new ArrayList<>();
    tree(text).forEach(n -> ids.add(n.asLong()));
    return ids;
  }

  private static Map<StudyRule, RuleSwitch> rules(@Nullable String text) {
    Map<StudyRule, RuleSwitch> rules = new EnumMap<>(StudyRule.class);
    for (JsonNode n : tree(text)) {
      JsonNode due = n.get("dueOn");
      rules.put(
          StudyRule.valueOf(n.get("rule").asText()),
          new RuleSwitch(
              n.get("on").asInt() != 0, due.isNull() ? null : LocalDate.parse(due.asText())));
    }
    return rules;
  }

  private static JsonNode tree(@Nullable String text) {
    try {
      return text == null ? JSON.createArrayNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
