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
import java.util.function.Predicate;
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
import vn.lantoa.study.internal.ConformanceFacts.After;
import vn.lantoa.study.internal.ConformanceFacts.Alike;
import vn.lantoa.study.internal.ConformanceFacts.Counted;
import vn.lantoa.study.internal.ConformanceFacts.Sums;
import vn.lantoa.study.internal.ConformanceFacts.Unit;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** The study board: units counted by level and rule, and a page of them. */
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
    After after = after(cursor);
    Scope scope = scopes.require(planId, organisationId);
    LocalDate today = asOf.today();
    Counted all = facts.count(scope, false);
    List<Alike> chosen =
        all.alike().stream()
            .filter(a -> level == null || level.equals(a.example().organisation().level()))
            .filter(a -> status == null || in(status, a.example(), today))
            .toList();
    List<Unit> rest =
        facts.page(
            scope,
            level,
            status == null ? null : chosen.stream().map(Alike::likeness).toList(),
            after,
            limit + 1);
    return new StudyBoard(
        Long.toString(scope.planId()),
        scope.title(),
        organisations.ref(scope.under()).orElseThrow(ProblemException::notFound),
        scope.endsOn(),
        ChronoUnit.DAYS.between(today, scope.endsOn()),
        levels(scope, all.alike(), today),
        tally(scope, all),
        Paged.page(rest, limit).stream().map(u -> line(u, today)).toList(),
        Sums.of(chosen).units(),
        Paged.next(rest, limit, u -> Cursor.encode(SORT, u.organisation().name(), u.id())));
  }

  private static @Nullable After after(@Nullable String cursor) {
    List<String> parts = Cursor.decode(cursor, SORT, 2);
    return parts == null ? null : new After(parts.get(0), Cursor.number(parts.get(1)));
  }

  private static boolean in(StudyUnitState status, Unit u, LocalDate today) {
    return switch (status) {
      case NOT_HELD -> !u.facts().held().complete();
      case HELD -> u.facts().held().complete();
      case FAILING -> u.failing();
      case OVERDUE -> u.overdue(today);
      case FULFILLED -> u.fulfilled();
    };
  }

  private static List<StudyBoardLevel> levels(Scope scope, List<Alike> alike, LocalDate today) {
    Map<String, List<Alike>> levels = new LinkedHashMap<>();
    for (String one : List.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE")) {
      levels.put(one, new ArrayList<>());
    }
    alike.forEach(
        a ->
            levels
                .computeIfAbsent(
                    Objects.requireNonNullElse(a.example().organisation().level(), ""),
                    k -> new ArrayList<>())
                .add(a));
    return levels.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> level(scope, e.getKey(), e.getValue(), today))
        .toList();
  }

  private static StudyBoardLevel level(
      Scope scope, String level, List<Alike> alike, LocalDate today) {
    Sums sums = Sums.of(alike);
    LocalDate due =
        alike.stream()
            .map(a -> a.example().facts().dueOn())
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
        sums.units(),
        count(StudyUnitState.HELD, alike, today),
        count(StudyUnitState.NOT_HELD, alike, today),
        count(StudyUnitState.OVERDUE, alike, today),
        count(StudyUnitState.FAILING, alike, today),
        count(StudyUnitState.FULFILLED, alike, today),
        sums.sittings(),
        sums.makeUps(),
        StudyReached.of(sums.persons()),
        StudyEssayFigures.of(sums.essays()),
        links);
  }

  private static long count(StudyUnitState status, List<Alike> alike, LocalDate today) {
    return Counted.units(alike, u -> in(status, u, today));
  }

  private static @Nullable Long left(@Nullable LocalDate due, LocalDate today) {
    return due == null ? null : ChronoUnit.DAYS.between(today, due);
  }

  /** All ten rules counted. */
  static List<StudyRuleTally> tally(Scope scope, Counted all) {
    return Arrays.stream(StudyRule.values())
        .map(
            r ->
                new StudyRuleTally(
                    r,
                    scope.on(r),
                    all.units(judged(r, Verdict.PASS)),
                    all.units(judged(r, Verdict.FAIL)),
                    all.units(judged(r, Verdict.NOT_APPLICABLE))))
        .toList();
  }

  private static Predicate<Unit> judged(StudyRule rule, Verdict verdict) {
    return u -> u.checks().stream().anyMatch(c -> c.rule() == rule && c.verdict() == verdict);
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
