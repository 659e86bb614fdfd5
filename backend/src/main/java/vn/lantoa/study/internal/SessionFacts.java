package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionLedger.Paper;
import vn.lantoa.study.internal.SessionLedger.Place;
import vn.lantoa.study.internal.SessionLedger.Unit;

/**
 * What sittings are held against, however many they are: one statement a plan that they name, and
 * six more at most.
 */
@ApplicationScoped
public class SessionFacts {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Plans plans;

  public SessionFacts(EntityManager em, CurrentActor actor, Plans plans) {
    this.em = em;
    this.actor = actor;
    this.plans = plans;
  }

  SessionLedger load(Collection<StudySessionInput> inputs) {
    Set<Long> named = ids(inputs, StudySessionInput::planId);
    SessionLedger ledger = load(named, ids(inputs, StudySessionInput::organisationId));
    known(inputs).forEach(ledger::add);
    files(ledger, inputs, named);
    return ledger;
  }

  /** The same for units under plans, each by its id. */
  SessionLedger load(Set<Long> planIds, Set<Long> units) {
    Map<Long, PlanRow> named = new HashMap<>();
    Set<Long> papers = new HashSet<>();
    planIds.forEach(id -> plans.find(id).ifPresent(plan -> named.put(id, plan)));
    named.values().forEach(plan -> papers.addAll(plan.content().documentIds()));
    SessionLedger ledger = new SessionLedger(named, units(units, named), papers(papers));
    expected(ledger, named.keySet(), units);
    sittings(named.keySet(), units).forEach(ledger::add);
    return ledger;
  }

  private static Set<Long> ids(
      Collection<StudySessionInput> inputs, Function<StudySessionInput, String> field) {
    Set<Long> ids = new LinkedHashSet<>();
    for (StudySessionInput input : inputs) {
      String id = field.apply(input);
      if (id.matches("[1-9]\\d{0,17}")) {
        ids.add(Long.valueOf(id));
      }
    }
    return ids;
  }

  private Map<Long, Unit> units(Set<Long> ids, Map<Long, PlanRow> named) {
    Map<Long, Unit> units = new HashMap<>();
    if (ids.isEmpty()) {
      return units;
    }
    Set<Long> tops = new HashSet<>();
    named.values().forEach(plan -> tops.add(plan.organisationId()));
    for (Permission permission :
        List.of(Permission.OBLIGATION_REPORT, Permission.OBLIGATION_READ)) {
      actor.get().grantsFor(permission).stream().map(Grant::organisationId).forEach(tops::add);
    }
    tops.add(-1L);
    new Sql(
            """
            SELECT o.id, o.level_code, (SELECT GROUP_CONCAT(c.ancestor_id ORDER BY c.depth)
              FROM organisation_closure c WHERE c.descendant_id = o.id AND c.ancestor_id IN (:tops)) AS above
            FROM organisation o WHERE o.id IN (:ids)
            """)
        .bind("tops", tops)
        .bind("ids", ids)
        .list(
            em,
            r ->
                units.put(
                    r.number("id"),
                    new Unit(
                        r.number("id"), r.string("level_code"), above(r.stringOrNull("above")))));
    return units;
  }

  private static List<Long> above(@Nullable String ids) {
    return ids == null ? List.of() : Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
  }

  private Map<Long, Paper> papers(Set<Long> ids) {
    Map<Long, Paper> papers = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql(
              """
              SELECT id, issued_on, COALESCE(symbol, title) AS name FROM document WHERE id IN (:ids)
              """)
          .bind("ids", ids)
          .list(
              em,
              r -> papers.put(r.number("id"), new Paper(r.date("issued_on"), r.string("name"))));
    }
    return papers;
  }

  private void expected(SessionLedger ledger, Set<Long> named, Set<Long> units) {
    if (named.isEmpty() || units.isEmpty()) {
      return;
    }
    new Sql(
            """
            SELECT plan_id, organisation_id, category, persons - exempted AS most FROM study_expected
            WHERE plan_id IN (:plans) AND organisation_id IN (:units)
            """)
        .bind("plans", named)
        .bind("units", units)
        .list(
            em,
            r -> {
              ledger.expect(
                  new Place(r.number("plan_id"), r.number("organisation_id")),
                  r.constant("category", AudienceCategory.class),
                  r.number("most"));
              return r;
            });
  }

  private List<SessionRow> sittings(Set<Long> named, Set<Long> units) {
    return named.isEmpty() || units.isEmpty()
        ? List.of()
        : new Sql(SessionRow.COLUMNS)
            .add(
                """
                , TRUE AS may_edit FROM study_sitting s JOIN study_plan p ON p.id = s.plan_id
                WHERE s.plan_id IN (:plans) AND s.organisation_id IN (:units)
                """)
            .bind("plans", named)
            .bind("units", units)
            .list(em, SessionRow::read);
  }

  /** Those an attendance system knows already, wherever they are. */
  private List<SessionRow> known(Collection<StudySessionInput> inputs) {
    Optional<String> source =
        inputs.stream().map(StudySessionInput::source).filter(Objects::nonNull).findFirst();
    List<String> externals =
        inputs.stream()
            .map(StudySessionInput::externalId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return source.isEmpty() || externals.isEmpty()
        ? List.of()
        : new Sql(SessionRow.COLUMNS)
            .add(
                """
                , TRUE AS may_edit FROM study_sitting s JOIN study_plan p ON p.id = s.plan_id
                WHERE s.source = :source AND s.external_id IN (:externals)
                """)
            .bind("source", source.get())
            .bind("externals", externals)
            .list(em, SessionRow::read);
  }

  /** Minutes and photos must be evidence of what the unit owes by the plan. */
  private void files(SessionLedger ledger, Collection<StudySessionInput> inputs, Set<Long> named) {
    Set<Long> ids = new HashSet<>();
    inputs.stream()
        .map(StudySessionInput::attachmentIds)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(id -> id.matches("[1-9]\\d{0,17}"))
        .forEach(id -> ids.add(Long.valueOf(id)));
    if (ids.isEmpty() || named.isEmpty()) {
      return;
    }
    evidence(named, ids).forEach(ledger::file);
  }

  /** Of some files, those that are evidence of a unit's obligation under a plan. One statement. */
  List<SessionLedger.File> evidence(Collection<Long> named, Collection<Long> ids) {
    return new Sql(
            """
            SELECT DISTINCT f.id, ob.organisation_id, x.plan_id FROM attachment f
            JOIN obligation ob ON ob.id = f.obligation_id
            JOIN (SELECT p.id AS plan_id, p.demand_id FROM study_plan p WHERE p.id IN (:plans)
              UNION SELECT a.plan_id, a.demand_id FROM study_plan_audience a WHERE a.plan_id IN (:plans)
                AND a.demand_id IS NOT NULL) x ON x.demand_id = ob.demand_id
            WHERE f.id IN (:ids)
            """)
        .bind("plans", named)
        .bind("ids", ids)
        .list(
            em,
            r ->
                new SessionLedger.File(
                    r.number("id"), new Place(r.number("plan_id"), r.number("organisation_id"))));
  }
}
