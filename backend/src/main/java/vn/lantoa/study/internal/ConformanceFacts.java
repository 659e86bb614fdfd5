package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammesOn;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check;
import vn.lantoa.study.conformance.RuleChecks;
import vn.lantoa.study.conformance.UnitFacts;
import vn.lantoa.study.conformance.UnitFacts.Held;
import vn.lantoa.study.conformance.UnitFacts.Programme;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.internal.CoverageScope.Scope;

/**
 * Every unit of a subtree that owes a plan, with what it has done: a row a unit of {@link
 * Standings}, beside what obligations and programmes say. Two statements, any size.
 */
@ApplicationScoped
public class ConformanceFacts {

  private static final String OWED =
      "ob.role = 'LEAD' AND ob.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER')";

  /**
   * A unit that owes the plan.
   *
   * @param state of its obligation
   * @param childId the child of the organisation looked at that it lies under; null: it is that
   *     organisation itself
   */
  record Unit(
      long id,
      @Nullable Long parentId,
      @Nullable Long childId,
      OrganisationRef organisation,
      String state,
      UnitFacts facts,
      Entered entered,
      List<Check> checks) {

    boolean fulfilled() {
      return RuleChecks.fulfilled(facts, checks);
    }

    /** Whether it has not studied everything and its last day has passed. */
    boolean overdue(LocalDate today) {
      LocalDate due = facts.dueOn();
      return !facts.held().complete() && due != null && today.isAfter(due);
    }
  }

  /**
   * What questions rest on beside the facts.
   *
   * @param late sittings entered long after they were held
   * @param shortOne whether one of them was short
   * @param on the day of the newest entry
   */
  record Entered(int late, boolean shortOne, @Nullable LocalDate on) {}

  /** What other features say of one organisation. */
  private static final class Beside {
    static final Beside NOTHING = new Beside();
    int briefingsOwed;
    @Nullable Programme programme;
  }

  private final EntityManager em;
  private final AsOf asOf;

  public ConformanceFacts(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  /** By name. */
  List<Unit> units(Scope scope) {
    Map<Long, Beside> beside = beside(scope);
    LocalDate today = asOf.today();
    return scope
        .bind(
            new Sql(
                """
                SELECT o.id, o.parent_id, k.ancestor_id AS child_id, o.name, o.short_name, o.level_code,
                  ob.id AS obligation_id, ob.state, ob.due_on, t.*
                FROM organisation_closure c
                JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = c.descendant_id
                JOIN organisation o ON o.id = ob.organisation_id
                LEFT JOIN organisation_closure k ON k.descendant_id = o.id AND k.depth = c.depth - 1
                LEFT JOIN study_standing t ON t.plan_id = :plan AND t.organisation_id = o.id
                WHERE c.ancestor_id = :under AND
                """))
        .add(OWED + " ORDER BY o.name, o.id")
        .list(em, r -> unit(r, scope, beside.getOrDefault(r.number("id"), Beside.NOTHING), today));
  }

  private static Unit unit(Row r, Scope scope, Beside beside, LocalDate today) {
    UnitFacts facts = facts(r, scope.documents().size(), beside);
    return new Unit(
        r.number("id"),
        r.numberOrNull("parent_id"),
        r.numberOrNull("child_id"),
        new OrganisationRef(
            r.id("id"), r.string("name"), r.string("short_name"), r.string("level_code"), null),
        r.string("state"),
        facts,
        new Entered(r.integer("entered_late"), r.bool("short_one"), r.dateOrNull("entered_on")),
        new RuleChecks(facts, scope.rules(), today).all());
  }

  /** A document that was not studied reached nobody: so few are the plan's persons, too. */
  private static UnitFacts facts(Row r, int planned, Beside beside) {
    Held held = held(r, planned);
    boolean all = held.documents() >= planned;
    long first = all ? r.number("first_persons") : 0;
    long total = all ? r.number("total_persons") : 0;
    return new UnitFacts(
        r.number("obligation_id"),
        r.dateOrNull("due_on"),
        held,
        new Persons(r.number("expected"), r.number("exempted"), first, total - first),
        r.bool("explained"),
        new Essays(
            r.number("essays_due"),
            r.number("essays_handed_in"),
            r.number("essays_accepted"),
            r.number("essays_returned")),
        r.dateOrNull("essays_last_on"),
        beside.briefingsOwed,
        r.integer("briefed"),
        beside.programme);
  }

  private static Held held(Row r, int planned) {
    return new Held(
        r.integer("sittings"),
        r.integer("make_ups"),
        r.integer("documents"),
        planned,
        r.integer("by_head"),
        r.numberOrNull("not_in_person"),
        r.numberOrNull("not_by_head"),
        r.numberOrNull("merged"),
        r.dateOrNull("first_on"),
        r.dateOrNull("last_on"),
        r.numberOrNull("last_sitting"));
  }

  /** Briefings owed, and programmes issued on what is studied. */
  private Map<Long, Beside> beside(Scope scope) {
    Map<Long, Beside> found = new HashMap<>();
    scope
        .bind(
            new Sql(
                """
                SELECT ob.organisation_id AS unit, COUNT(*) AS briefings, NULL AS document_id, NULL AS symbol,
                  CAST(NULL AS DATE) AS issued_on
                FROM study_plan_audience a JOIN obligation ob ON ob.demand_id = a.demand_id
                JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = ob.organisation_id
                WHERE a.plan_id = :plan AND
                """))
        .bind("documents", scope.documents().isEmpty() ? List.of(0L) : scope.documents())
        .add(OWED + " GROUP BY ob.organisation_id UNION ALL")
        .add("SELECT g.organisation_id, 0, MAX(g.document_id), MAX(g.symbol), MAX(g.issued_on)")
        .add("FROM (" + ProgrammesOn.SELECT + " AND b.document_id IN (:documents)) g")
        .add("JOIN organisation_closure c ON c.ancestor_id = :under")
        .add("AND c.descendant_id = g.organisation_id GROUP BY g.organisation_id")
        .list(
            em,
            r -> {
              put(found.computeIfAbsent(r.number("unit"), k -> new Beside()), r);
              return r;
            });
    return found;
  }

  private static void put(Beside beside, Row r) {
    Long programme = r.numberOrNull("document_id");
    if (programme == null) {
      beside.briefingsOwed = r.integer("briefings");
    } else {
      beside.programme = new Programme(programme, r.string("symbol"), r.date("issued_on"));
    }
  }

  /** All rules that are on, with their verdicts counted over units. */
  static Map<StudyRule, long[]> tally(List<Unit> units) {
    Map<StudyRule, long[]> tally = new HashMap<>();
    for (Unit unit : units) {
      for (Check check : unit.checks()) {
        tally.computeIfAbsent(check.rule(), k -> new long[3])[check.verdict().ordinal()]++;
      }
    }
    return tally;
  }
}
