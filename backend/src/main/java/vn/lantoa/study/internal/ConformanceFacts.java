package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammesOn;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check;
import vn.lantoa.study.conformance.RuleChecks;
import vn.lantoa.study.conformance.Signals;
import vn.lantoa.study.conformance.UnitFacts;
import vn.lantoa.study.conformance.UnitFacts.Held;
import vn.lantoa.study.conformance.UnitFacts.Programme;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** Every unit of a subtree that owes a plan, with what it has done. Four statements, any size. */
@ApplicationScoped
public class ConformanceFacts {

  private static final String IN_RATE =
      String.join(
          ", ",
          Arrays.stream(AudienceCategory.values())
              .filter(AudienceCategory::inRate)
              .map(c -> "'" + c + "'")
              .toList());

  private static final String UNDER =
      "JOIN organisation_closure c ON c.ancestor_id = :under AND c.descendant_id = ";

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
      Sittings sittings,
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

  /** What questions rest on beside the facts. */
  record Sittings(
      Held held,
      boolean explained,
      int enteredLate,
      long shortFull,
      @Nullable LocalDate enteredOn) {
    static Sittings none(int documents) {
      return new Sittings(Held.none(documents), false, 0, 0, null);
    }
  }

  private record Owed(
      long id,
      @Nullable Long parentId,
      @Nullable Long childId,
      OrganisationRef ref,
      long obligation,
      String state,
      @Nullable LocalDate dueOn) {}

  private record Came(int documents, long first, long total) {}

  /** Counts of one organisation that are read together. */
  private static final class Rest {
    long expected;
    long exempted;
    Essays essays = Essays.NONE;
    @Nullable LocalDate essaysOn;
    int owed;
    int briefed;
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
    int planned = scope.documents().size();
    Map<Long, Sittings> sittings = sittings(scope);
    Map<Long, Came> came = came(scope);
    Map<Long, Rest> rest = rest(scope);
    LocalDate today = asOf.today();
    return owed(scope).stream()
        .map(
            o -> {
              Came who = came.getOrDefault(o.id(), new Came(0, 0, 0));
              Sittings held = sittings.getOrDefault(o.id(), Sittings.none(planned));
              held =
                  new Sittings(
                      documents(held.held(), who.documents(), planned),
                      held.explained(),
                      held.enteredLate(),
                      held.shortFull(),
                      held.enteredOn());
              UnitFacts facts = facts(o, held, who, rest.getOrDefault(o.id(), new Rest()), planned);
              return new Unit(
                  o.id(),
                  o.parentId(),
                  o.childId(),
                  o.ref(),
                  o.state(),
                  facts,
                  held,
                  new RuleChecks(facts, scope.rules(), today).all());
            })
        .toList();
  }

  private static Held documents(Held h, int documents, int planned) {
    return new Held(
        h.sittings(),
        h.makeUps(),
        documents,
        planned,
        h.byHead(),
        h.notInPerson(),
        h.notByHead(),
        h.merged(),
        h.firstOn(),
        h.lastOn(),
        h.last());
  }

  /** Of the document that reached fewest: one that was not studied reached nobody. */
  private static UnitFacts facts(Owed o, Sittings held, Came came, Rest r, int planned) {
    boolean all = came.documents() >= planned;
    return new UnitFacts(
        o.obligation(),
        o.dueOn(),
        held.held(),
        new Persons(
            r.expected, r.exempted, all ? came.first() : 0, all ? came.total() - came.first() : 0),
        held.explained(),
        r.essays,
        r.essaysOn,
        r.owed,
        r.briefed,
        r.programme);
  }

  private List<Owed> owed(Scope scope) {
    return scope
        .bind(
            new Sql(
                """
                SELECT o.id, o.parent_id, k.ancestor_id AS child_id, o.name, o.short_name, o.level_code, ob.id AS obligation_id,
                  ob.state, ob.due_on
                FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
                """))
        .add(UNDER + "ob.organisation_id")
        .add("LEFT JOIN organisation_closure k ON k.descendant_id = o.id AND k.depth = c.depth - 1")
        .add("WHERE ob.demand_id = :demand AND ob.role = 'LEAD'")
        .add("AND ob.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER') ORDER BY o.name, o.id")
        .list(
            em,
            r ->
                new Owed(
                    r.number("id"),
                    r.numberOrNull("parent_id"),
                    r.numberOrNull("child_id"),
                    new OrganisationRef(
                        r.id("id"),
                        r.string("name"),
                        r.string("short_name"),
                        r.string("level_code"),
                        null),
                    r.number("obligation_id"),
                    r.string("state"),
                    r.dateOrNull("due_on")));
  }

  private Map<Long, Sittings> sittings(Scope scope) {
    Map<Long, Sittings> found = new HashMap<>();
    scope
        .bind(
            new Sql(
                """
                SELECT s.organisation_id, COUNT(*) AS sittings,
                  SUM(s.make_up_of IS NOT NULL) AS make_ups, SUM(s.presenter_is_head) AS by_head,
                  MIN(IF(s.form IN ('ONLINE', 'SELF_STUDY'), s.id, NULL)) AS apart,
                  MIN(IF(s.make_up_of IS NULL AND s.form <> 'DISCUSSION' AND NOT s.presenter_is_head, s.id, NULL)) AS not_head,
                  MIN(IF(s.merged, s.id, NULL)) AS merged,
                  MIN(IF(s.make_up_of IS NULL, s.held_on, NULL)) AS first_on,
                  MAX(IF(s.make_up_of IS NULL, s.held_on, NULL)) AS last_on,
                  MAX(IF(s.make_up_of IS NULL, s.id, NULL)) AS last_id,
                  MAX(s.over_reason IS NOT NULL) AS explained,
                  SUM(DATEDIFF(s.created_at, s.held_on) >= :late) AS entered_late,
                  MAX(TIMESTAMPDIFF(MINUTE, s.starts_at, s.ends_at) < :short) AS short_one,
                  DATE(MAX(s.created_at)) AS entered_on
                FROM study_sitting s
                """))
        .bind("late", Signals.LATE_DAYS)
        .bind("short", Signals.SHORT)
        .add(UNDER + "s.organisation_id")
        .add("WHERE s.plan_id IN (:family) AND s.act = 'STUDY' GROUP BY s.organisation_id")
        .list(em, r -> found.put(r.number("organisation_id"), sittings(r)));
    return found;
  }

  private static Sittings sittings(Row r) {
    return new Sittings(
        new Held(
            r.integer("sittings"),
            r.integer("make_ups"),
            0,
            0,
            r.integer("by_head"),
            r.numberOrNull("apart"),
            r.numberOrNull("not_head"),
            r.numberOrNull("merged"),
            r.dateOrNull("first_on"),
            r.dateOrNull("last_on"),
            r.numberOrNull("last_id")),
        r.bool("explained"),
        r.integer("entered_late"),
        r.number("short_one"),
        r.dateOrNull("entered_on"));
  }

  private Map<Long, Came> came(Scope scope) {
    Map<Long, Came> found = new HashMap<>();
    scope
        .bind(
            new Sql(
                """
                SELECT t.organisation_id, COUNT(*) AS documents, MIN(t.first_persons) AS first_persons,
                  MIN(t.total) AS total
                FROM (SELECT s.organisation_id, d.document_id,
                    COALESCE(SUM(a.first_persons), 0) AS first_persons,
                    COALESCE(SUM(a.first_persons + a.make_up_persons), 0) AS total
                  FROM study_sitting s
                """))
        .add(UNDER + "s.organisation_id")
        .add("JOIN study_sitting_document d ON d.sitting_id = s.id")
        .add(
            "LEFT JOIN study_attendance a ON a.sitting_id = s.id AND a.category IN ("
                + IN_RATE
                + ")")
        .add("WHERE s.plan_id IN (:family) AND s.act = 'STUDY'")
        .add("AND d.document_id IN (:documents)", "documents", some(scope.documents()))
        .add("GROUP BY s.organisation_id, d.document_id) t GROUP BY t.organisation_id")
        .list(
            em,
            r ->
                found.put(
                    r.number("organisation_id"),
                    new Came(
                        r.integer("documents"), r.number("first_persons"), r.number("total"))));
    return found;
  }

  private static List<Long> some(List<Long> ids) {
    return ids.isEmpty() ? List.of(0L) : ids;
  }

  private Map<Long, Rest> rest(Scope scope) {
    Map<Long, Rest> found = new HashMap<>();
    List<String> parts =
        List.of(
            CoverageSql.expected(UNDER, "x.organisation_id", "x.organisation_id"),
            """
            SELECT 'ESSAYS', e.organisation_id, SUM(e.due), SUM(e.handed_in), SUM(e.accepted), SUM(e.returned),
              MAX(e.last_handed_in_on), NULL FROM study_essays e %s e.organisation_id
            WHERE e.plan_id IN (:family) GROUP BY e.organisation_id
            """
                .formatted(UNDER),
            """
            SELECT 'OWED', ob.organisation_id, COUNT(*), 0, 0, 0, NULL, NULL
            FROM study_plan_audience a JOIN obligation ob ON ob.demand_id = a.demand_id %s ob.organisation_id
            WHERE a.plan_id = :plan AND ob.role = 'LEAD' AND ob.state NOT IN ('WITHDRAWN', 'WAIVED', 'HANDED_OVER')
            GROUP BY ob.organisation_id
            """
                .formatted(UNDER),
            """
            SELECT 'BRIEFED', s.organisation_id, COUNT(DISTINCT t.category), 0, 0, 0, NULL, NULL
            FROM study_sitting s %s s.organisation_id JOIN study_attendance t ON t.sitting_id = s.id
            WHERE s.plan_id IN (:family) AND s.act = 'BRIEFING'
              AND t.first_persons + t.make_up_persons + t.attendances > 0 GROUP BY s.organisation_id
            """
                .formatted(UNDER),
            """
            SELECT 'PROGRAMME', g.organisation_id, MAX(g.document_id), 0, 0, 0, MAX(g.issued_on), MAX(g.symbol)
            FROM (%s AND b.document_id IN (:documents)) g %s g.organisation_id GROUP BY g.organisation_id
            """
                .formatted(ProgrammesOn.SELECT, UNDER));
    scope
        .bind(new Sql(String.join(" UNION ALL ", parts)))
        .bind("documents", some(scope.documents()))
        .list(
            em,
            r -> {
              put(found.computeIfAbsent(r.number("unit"), k -> new Rest()), r);
              return r;
            });
    return found;
  }

  private static void put(Rest rest, Row r) {
    long a = r.number("a");
    switch (r.string("kind")) {
      case "EXPECTED" -> {
        if (!AudienceCategory.valueOf(r.string("words")).inRate()) {
          return;
        }
        rest.expected += a;
        rest.exempted += r.number("b");
      }
      case "ESSAYS" -> {
        rest.essays = new Essays(a, r.number("b"), r.number("c"), r.number("d"));
        rest.essaysOn = r.dateOrNull("day");
      }
      case "OWED" -> rest.owed = r.integer("a");
      case "BRIEFED" -> rest.briefed = r.integer("a");
      default -> rest.programme = new Programme(a, r.string("words"), r.date("day"));
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
