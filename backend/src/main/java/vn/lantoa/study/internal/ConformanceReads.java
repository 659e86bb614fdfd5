package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.api.StudyConformance;
import vn.lantoa.study.api.StudyConformanceChild;
import vn.lantoa.study.api.StudyRuleCheck;
import vn.lantoa.study.conformance.Check;
import vn.lantoa.study.conformance.Check.Rest;
import vn.lantoa.study.internal.ConformanceFacts.Alike;
import vn.lantoa.study.internal.ConformanceFacts.Counted;
import vn.lantoa.study.internal.ConformanceFacts.Sums;
import vn.lantoa.study.internal.ConformanceFacts.Unit;
import vn.lantoa.study.internal.CoverageScope.Scope;

/** The rules of a plan at an organisation, and counted below it. */
@ApplicationScoped
public class ConformanceReads {

  private static final int MOST = 200;

  private final CoverageScope scopes;
  private final ConformanceFacts facts;
  private final SignalReads signals;
  private final HeadSheets heads;
  private final Organisations organisations;
  private final Language language;

  public ConformanceReads(
      CoverageScope scopes,
      ConformanceFacts facts,
      SignalReads signals,
      HeadSheets heads,
      Organisations organisations,
      Language language) {
    this.scopes = scopes;
    this.facts = facts;
    this.signals = signals;
    this.heads = heads;
    this.organisations = organisations;
    this.language = language;
  }

  /** At most eight statements. */
  public StudyConformance get(long planId, @Nullable Long organisationId) {
    Scope scope = scopes.require(planId, organisationId);
    Counted all = facts.count(scope, true);
    Unit own = all.own();
    Map<Long, List<Alike>> below = new LinkedHashMap<>();
    for (Alike a : all.alike()) {
      Long child = a.childId();
      if (child != null) {
        below.computeIfAbsent(child, k -> new ArrayList<>()).add(a);
      }
    }
    List<Long> ids = new ArrayList<>(below.keySet());
    ids.add(scope.under());
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    OrganisationRef here = refs.get(scope.under());
    if (here == null) {
      throw ProblemException.notFound();
    }
    return new StudyConformance(
        Long.toString(scope.planId()),
        scope.title(),
        here,
        own == null ? null : Objects.toString(own.facts().obligationId()),
        own == null ? null : own.state(),
        own != null && own.fulfilled(),
        own == null ? List.of() : own.checks().stream().map(this::check).toList(),
        BoardReads.tally(scope, all),
        below.entrySet().stream()
            .map(e -> child(Objects.requireNonNull(refs.get(e.getKey())), e.getValue()))
            .sorted(
                Comparator.comparing(StudyConformanceChild::failing)
                    .reversed()
                    .thenComparing(c -> c.organisation().name()))
            .limit(MOST)
            .toList(),
        own == null ? List.of() : signals.of(scope, own),
        heads.of(scope, all),
        own != null && signals.answers(scope.under()));
  }

  private static StudyConformanceChild child(OrganisationRef ref, List<Alike> units) {
    return new StudyConformanceChild(
        ref,
        Sums.of(units).units(),
        Counted.units(units, Unit::failing),
        Counted.units(units, Unit::fulfilled));
  }

  private StudyRuleCheck check(Check c) {
    return new StudyRuleCheck(
        c.rule(), c.verdict(), c.waiting(), language.say(c.reason()), row(c.row()));
  }

  private static @Nullable String row(@Nullable Rest rest) {
    if (rest == null) {
      return null;
    }
    String register =
        switch (rest.kind()) {
          case SITTING -> "study-sessions";
          case OBLIGATION -> "obligations";
          case DOCUMENT -> "documents";
        };
    return "/api/v1/" + register + "/" + rest.id();
  }
}
