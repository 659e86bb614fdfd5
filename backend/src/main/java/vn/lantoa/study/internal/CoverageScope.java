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
   * At most two statements. Whether somebody owes it there is for the caller to see, or for {@link
   * #requireAsked}.
   *
   * @param organisationId absent: the plan's own, or where the actor's reach begins
   * @throws ProblemException 404 where the plan was not issued, or the place is out of reach
   */
  Scope require(long planId, @Nullable Long organisationId) {
    Scope plan = find(planId);
    return at(plan, under(plan, organisationId));
  }

  private long under(Scope plan, @Nullable Long organisationId) {
    long place = organisationId == null ? plan.organisationId() : organisationId;
    if (reach.actsAt(Permission.OBLIGATION_READ, place).contains(Act.STUDY)) {
      return place;
    }
    List<Grant> held = actor.get().grantsFor(Permission.OBLIGATION_READ, Act.STUDY);
    if (organisationId != null || held.isEmpty()) {
      throw ProblemException.notFound();
    }
    return held.get(0).organisationId();
  }

  private static Scope at(Scope s, long under) {
    return new Scope(
        s.planId(),
        s.title(),
        s.organisationId(),
        s.demandId(),
        s.endsOn(),
        s.family(),
        s.documents(),
        s.rules(),
        under);
  }

  /** 404 where nobody in the subtree owes it. */
  void requireAsked(Scope scope, boolean owed) {
    if (!owed && scope.under() != scope.organisationId()) {
      throw ProblemException.notFound();
    }
  }

  /** Whether somebody in the subtree owes it, or the plan is of an organisation there. */
  boolean asks(Scope scope) {
    return new Sql(
                """
                SELECT EXISTS (SELECT 1 FROM obligation ob JOIN organisation_closure c
                    ON c.ancestor_id = :under AND c.descendant_id = ob.organisation_id
                  WHERE ob.demand_id = :demand AND ob.role = 'LEAD' AND ob.state <> 'WITHDRAWN')
                  OR EXISTS (SELECT 1 FROM organisation_closure c
                  WHERE c.ancestor_id = :under AND c.descendant_id = :organisation)
                """)
            .bind("under", scope.under())
            .bind("demand", scope.demandId())
            .bind("organisation", scope.organisationId())
            .number(em)
        > 0;
  }

  private Scope find(long planId) {
    return new Sql(
            """
            SELECT p.id, p.title, p.organisation_id, COALESCE(p.demand_id, 0) AS demand_id, p.ends_on,
              (SELECT JSON_ARRAYAGG(f.id) FROM study_plan f
                WHERE COALESCE(p.origin_id, p.id) IN (f.id, f.origin_id)) AS family,
              (SELECT JSON_ARRAYAGG(d.document_id ORDER BY d.position) FROM study_plan_document d
                WHERE d.plan_id = p.id) AS documents,
              (SELECT JSON_ARRAYAGG(JSON_OBJECT('rule', r.rule, 'on', r.switched_on, 'dueOn', r.due_on))
                FROM study_plan_rule r WHERE r.plan_id = p.id) AS rules
            FROM study_plan p WHERE p.id = :id AND p.state IN ('ISSUED', 'CLOSED')
            """)
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
        0);
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
