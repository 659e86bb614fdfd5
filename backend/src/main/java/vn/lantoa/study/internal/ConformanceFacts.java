package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.conformance.Check;
import vn.lantoa.study.conformance.RuleChecks;
import vn.lantoa.study.conformance.UnitFacts;
import vn.lantoa.study.conformance.UnitFacts.Held;
import vn.lantoa.study.conformance.UnitFacts.Programme;
import vn.lantoa.study.conformance.Verdict;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.internal.CoverageScope.Scope;

/**
 * What units that owe a plan have done: a row a unit of {@link Standings}, beside what obligations
 * and programmes say. Most units are alike to the rules: the database counts those together, and
 * one of them is judged for all.
 */
@ApplicationScoped
public class ConformanceFacts {

  /**
   * A unit that owes the plan.
   *
   * @param state of its obligation
   */
  record Unit(
      long id,
      OrganisationRef organisation,
      String state,
      UnitFacts facts,
      Entered entered,
      List<Check> checks) {

    boolean fulfilled() {
      return RuleChecks.fulfilled(facts, checks);
    }

    boolean failing() {
      return checks.stream().anyMatch(c -> c.verdict() == Verdict.FAIL);
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

  /** What units come to together. */
  record Sums(long units, long sittings, long makeUps, Persons persons, Essays essays) {

    static final Sums NONE = new Sums(0, 0, 0, Persons.NONE, Essays.NONE);

    static Sums of(List<Alike> alike) {
      return alike.stream().map(Alike::sums).reduce(NONE, Sums::plus);
    }

    private Sums plus(Sums other) {
      return new Sums(
          units + other.units,
          sittings + other.sittings,
          makeUps + other.makeUps,
          persons.plus(other.persons),
          essays.plus(other.essays));
    }
  }

  /**
   * Units alike to the rules.
   *
   * @param likeness what they have in common
   * @param childId the child of the organisation looked at that they lie under; null: that
   *     organisation itself, or all where children are not told apart
   * @param example one of them, judged
   */
  record Alike(String likeness, @Nullable Long childId, Unit example, Sums sums) {}

  /**
   * Every unit, counted.
   *
   * @param own the organisation looked at; null where it owes nothing itself
   */
  record Counted(List<Alike> alike, @Nullable Unit own) {

    /** How many units a unit like this stands for. */
    long units(Predicate<Unit> like) {
      return units(alike, like);
    }

    static long units(List<Alike> alike, Predicate<Unit> like) {
      return alike.stream()
          .filter(a -> like.test(a.example()))
          .mapToLong(a -> a.sums().units())
          .sum();
    }
  }

  /** The last unit of the page before. */
  record After(String name, long id) {}

  private record Group(String likeness, @Nullable Long childId, long exampleId, Sums sums) {}

  private final EntityManager em;
  private final AsOf asOf;

  public ConformanceFacts(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  /**
   * All units. Two statements, any size.
   *
   * @param byChild whether units under different children are told apart
   */
  Counted count(Scope scope, boolean byChild) {
    List<Group> rows =
        ConformanceSql.bind(new Sql(ConformanceSql.counted(byChild)), scope)
            .list(em, ConformanceFacts::counted);
    Map<String, Long> examples =
        rows.stream().collect(Collectors.toMap(Group::likeness, Group::exampleId, (a, b) -> a));
    Set<Long> ids = new HashSet<>(examples.values());
    ids.add(scope.under());
    Map<Long, Unit> judged =
        judged(
                scope,
                new Sql(ConformanceSql.facts("SELECT id FROM organisation WHERE id IN (:ids)"))
                    .bind("ids", ids))
            .stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return new Counted(
        rows.stream()
            .map(
                r ->
                    new Alike(
                        r.likeness(),
                        r.childId(),
                        Objects.requireNonNull(judged.get(examples.get(r.likeness()))),
                        r.sums()))
            .toList(),
        judged.get(scope.under()));
  }

  /**
   * Units by name. One statement; none where no unit can be meant.
   *
   * @param level absent: any
   * @param likenesses absent: whatever they have shown
   * @param after name and id of the unit before
   */
  List<Unit> page(
      Scope scope,
      @Nullable String level,
      @Nullable Collection<String> likenesses,
      @Nullable After after,
      int rows) {
    if (likenesses != null && likenesses.isEmpty()) {
      return List.of();
    }
    Sql sql =
        new Sql(
            ConformanceSql.facts(
                ConformanceSql.page(level != null, likenesses != null, after != null)));
    sql.bind("rows", rows);
    if (likenesses != null) {
      sql.bind("likenesses", likenesses);
    }
    if (after != null) {
      sql.bind("name", after.name()).bind("after", after.id());
    }
    return judged(scope, sql.bind("level", level));
  }

  private List<Unit> judged(Scope scope, Sql sql) {
    LocalDate today = asOf.today();
    return ConformanceSql.bind(sql, scope).list(em, r -> unit(r, scope, today));
  }

  private static Group counted(Row r) {
    return new Group(
        r.string("likeness"),
        r.numberOrNull("child_id"),
        r.number("example_id"),
        new Sums(
            r.number("units"), r.number("sittings"), r.number("make_ups"), persons(r), essays(r)));
  }

  private static Unit unit(Row r, Scope scope, LocalDate today) {
    UnitFacts facts = facts(r, scope.documents().size());
    return new Unit(
        r.number("id"),
        new OrganisationRef(
            r.id("id"), r.string("name"), r.string("short_name"), r.string("level_code"), null),
        r.string("state"),
        facts,
        new Entered(r.integer("entered_late"), r.bool("short_one"), r.dateOrNull("entered_on")),
        new RuleChecks(facts, scope.rules(), today).all());
  }

  private static UnitFacts facts(Row r, int planned) {
    Long programme = r.numberOrNull("programme_id");
    return new UnitFacts(
        r.number("obligation_id"),
        r.dateOrNull("due_on"),
        held(r, planned),
        persons(r),
        r.bool("explained"),
        essays(r),
        r.dateOrNull("essays_last_on"),
        r.integer("briefings_owed"),
        r.integer("briefed"),
        programme == null
            ? null
            : new Programme(programme, r.string("symbol"), r.date("issued_on")));
  }

  private static Persons persons(Row r) {
    long first = r.number("first_reached");
    return new Persons(
        r.number("expected"), r.number("exempted"), first, r.number("reached") - first);
  }

  private static Essays essays(Row r) {
    return new Essays(
        r.number("essays_due"),
        r.number("essays_handed_in"),
        r.number("essays_accepted"),
        r.number("essays_returned"));
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
}
