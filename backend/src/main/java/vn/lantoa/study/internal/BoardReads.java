package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyBoard;
import vn.lantoa.study.api.StudyBoardLevel;
import vn.lantoa.study.api.StudyBoardUnit;
import vn.lantoa.study.api.StudyEssayFigures;
import vn.lantoa.study.api.StudyReached;
import vn.lantoa.study.api.StudyRuleTally;
import vn.lantoa.study.api.StudyUnitState;
import vn.lantoa.study.conformance.Check;
import vn.lantoa.study.conformance.Verdict;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;
import vn.lantoa.study.internal.ConformanceFacts.Unit;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** The study board: every unit is judged once, then counted by level and cut into a page. */
@ApplicationScoped
public class BoardReads {

  private static final String SORT = "name";

  private final CoverageScope scopes;
  private final ConformanceFacts facts;
  private final Organisations organisations;
  private final AsOf asOf;

  public BoardReads(
      CoverageScope scopes, ConformanceFacts facts, Organisations organisations, AsOf asOf) {
    this.scopes = scopes;
    this.facts = facts;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** At most eight statements, whatever the number of units. */
  public StudyBoard get(
      long planId,
      @Nullable Long organisationId,
      @Nullable String level,
      @Nullable StudyUnitState status,
      int limit,
      @Nullable String cursor) {
    Long after = after(cursor);
    Scope scope = scopes.require(planId, organisationId);
    LocalDate today = asOf.today();
    List<Unit> units = facts.units(scope);
    List<Unit> chosen =
        units.stream()
            .filter(u -> level == null || level.equals(u.organisation().level()))
            .filter(u -> status == null || in(status, u, today))
            .toList();
    List<Unit> rest = from(chosen, after, limit);
    return new StudyBoard(
        Long.toString(scope.planId()),
        scope.title(),
        organisations.ref(scope.under()).orElseThrow(ProblemException::notFound),
        scope.endsOn(),
        ChronoUnit.DAYS.between(today, scope.endsOn()),
        levels(scope, units, today),
        tally(scope, units),
        Paged.page(rest, limit).stream().map(u -> line(u, today)).toList(),
        chosen.size(),
        Paged.next(rest, limit, u -> Cursor.encode(SORT, u.id())));
  }

  private static @Nullable Long after(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, SORT, 1);
    return parts == null ? null : Cursor.number(parts.get(0));
  }

  /** The page behind the unit the cursor names; from the start where it is no longer there. */
  private static List<Unit> from(List<Unit> units, @Nullable Long after, int limit) {
    int start = 0;
    for (int i = 0; after != null && i < units.size(); i++) {
      if (units.get(i).id() == after) {
        start = i + 1;
      }
    }
    return units.subList(start, Math.min(units.size(), start + limit + 1));
  }

  static boolean in(StudyUnitState status, Unit u, LocalDate today) {
    return switch (status) {
      case NOT_HELD -> !u.facts().held().complete();
      case HELD -> u.facts().held().complete();
      case FAILING -> failing(u);
      case OVERDUE -> u.overdue(today);
      case FULFILLED -> u.fulfilled();
    };
  }

  static boolean failing(Unit u) {
    return u.checks().stream().anyMatch(c -> c.verdict() == Verdict.FAIL);
  }

  private static List<StudyBoardLevel> levels(Scope scope, List<Unit> units, LocalDate today) {
    Map<String, List<Unit>> levels = new LinkedHashMap<>();
    for (String one : List.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE")) {
      levels.put(one, new ArrayList<>());
    }
    units.forEach(
        u ->
            levels
                .computeIfAbsent(
                    Objects.requireNonNullElse(u.organisation().level(), ""),
                    k -> new ArrayList<>())
                .add(u));
    return levels.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> level(scope, e.getKey(), e.getValue(), today))
        .toList();
  }

  private static StudyBoardLevel level(
      Scope scope, String level, List<Unit> units, LocalDate today) {
    LocalDate due =
        units.stream()
            .map(u -> u.facts().dueOn())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    Map<String, String> links = new LinkedHashMap<>();
    String board =
        "/api/v1/study-plans/%d/board?organisationId=%d&level=%s"
            .formatted(scope.planId(), scope.under(), level);
    links.put("units", board);
    Arrays.stream(StudyUnitState.values())
        .forEach(s -> links.put(s.name(), board + "&status=" + s));
    return new StudyBoardLevel(
        level,
        due,
        left(due, today),
        units.size(),
        count(StudyUnitState.HELD, units, today),
        count(StudyUnitState.NOT_HELD, units, today),
        count(StudyUnitState.OVERDUE, units, today),
        count(StudyUnitState.FAILING, units, today),
        count(StudyUnitState.FULFILLED, units, today),
        units.stream().mapToLong(u -> u.facts().held().sittings()).sum(),
        units.stream().mapToLong(u -> u.facts().held().makeUps()).sum(),
        StudyReached.of(
            units.stream().map(u -> u.facts().persons()).reduce(Persons.NONE, Persons::plus)),
        StudyEssayFigures.of(
            units.stream().map(u -> u.facts().essays()).reduce(Essays.NONE, Essays::plus)),
        links);
  }

  private static long count(StudyUnitState status, List<Unit> units, LocalDate today) {
    return units.stream().filter(u -> in(status, u, today)).count();
  }

  static @Nullable Long left(@Nullable LocalDate due, LocalDate today) {
    return due == null ? null : ChronoUnit.DAYS.between(today, due);
  }

  /** All ten rules counted. */
  static List<StudyRuleTally> tally(Scope scope, List<Unit> units) {
    Map<StudyRule, long[]> counts = ConformanceFacts.tally(units);
    return Arrays.stream(StudyRule.values())
        .map(
            r -> {
              long[] n = counts.getOrDefault(r, new long[3]);
              return new StudyRuleTally(r, scope.on(r), n[0], n[1], n[2]);
            })
        .toList();
  }

  private static StudyBoardUnit line(Unit u, LocalDate today) {
    return new StudyBoardUnit(
        u.organisation(),
        Objects.toString(u.facts().obligationId()),
        u.state(),
        u.facts().dueOn(),
        left(u.facts().dueOn(), today),
        u.facts().held().complete(),
        u.overdue(today),
        u.fulfilled(),
        u.facts().held().sittings(),
        u.facts().held().makeUps(),
        u.facts().held().lastOn(),
        StudyReached.of(u.facts().persons()),
        StudyEssayFigures.of(u.facts().essays()),
        u.checks().stream().filter(c -> c.verdict() == Verdict.FAIL).map(Check::rule).toList());
  }
}
