package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DemandSpreads;
import vn.lantoa.obligation.DemandSpreads.Published;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.obligation.SpreadAmendments;
import vn.lantoa.obligation.SpreadAmendments.Effect;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyPlanAmendedDemand;
import vn.lantoa.study.api.StudyPlanAmendmentInput;
import vn.lantoa.study.api.StudyPlanAmendmentPreview;
import vn.lantoa.study.api.StudyPlanInput;

/**
 * Puts another plan in the place of an issued one: what is asked follows, expected numbers follow
 * whom it names, and nothing that was recorded is lost. The statements do not grow with the
 * organisations.
 */
@ApplicationScoped
public class PlanAmendment {

  /**
   * A demand of the plan.
   *
   * @param demandId absent: it is new
   * @param after absent: it is taken back
   */
  private record Part(
      Act act,
      PlanContent.@Nullable Audience audience,
      @Nullable Long demandId,
      @Nullable Spread before,
      @Nullable Spread after) {

    boolean changes() {
      return !Objects.equals(before, after);
    }

    @Nullable AudienceCategory category() {
      return audience == null ? null : audience.category();
    }
  }

  private record Done(Part part, @Nullable Long demandId, Effect effect) {}

  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final PlanService service;
  private final PlanRules rules;
  private final AmendmentRules limits;
  private final AmendmentTable table;
  private final PlanDemands demands;
  private final PlanPapers papers;
  private final PlanContentWriter writer;
  private final FrozenNumbers numbers;
  private final Standings standings;
  private final Documents documents;
  private final DemandSpreads tree;
  private final SpreadAmendments amendments;
  private final Journal journal;

  public PlanAmendment(
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Plans plans,
      PlanService service,
      PlanRules rules,
      AmendmentRules limits,
      AmendmentTable table,
      PlanDemands demands,
      PlanPapers papers,
      PlanContentWriter writer,
      FrozenNumbers numbers,
      Standings standings,
      Documents documents,
      DemandSpreads tree,
      SpreadAmendments amendments,
      Journal journal) {
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.service = service;
    this.rules = rules;
    this.limits = limits;
    this.table = table;
    this.demands = demands;
    this.papers = papers;
    this.writer = writer;
    this.numbers = numbers;
    this.standings = standings;
    this.documents = documents;
    this.tree = tree;
    this.amendments = amendments;
    this.journal = journal;
  }

  /** What an amendment would do; writes nothing. */
  public StudyPlanAmendmentPreview preview(long id, StudyPlanInput input) {
    PlanRow plan = plans.requireEditable(id);
    PlanRow after = proposed(plan, input);
    List<StudyPlanAmendedDemand> changed =
        parts(plan, after).stream()
            .filter(Part::changes)
            .map(p -> shown(p, preview(plan, p)))
            .toList();
    return new StudyPlanAmendmentPreview(
        papers.next(plan).symbol(), changed, limits.warnings(plan, after), plan.mayApprove());
  }

  /** Whom a new demand asks is told by the day the plan was issued, as publishing it does. */
  private Effect preview(PlanRow plan, Part part) {
    if (part.demandId() != null) {
      return amendments.preview(part.demandId(), part.after());
    }
    return new Effect(
        tree.asked(List.of(Objects.requireNonNull(part.after())), issuedOn(plan)).stream()
            .mapToLong(DemandSpreads.Asked::organisations)
            .sum(),
        0,
        0,
        0);
  }

  private LocalDate issuedOn(PlanRow plan) {
    return documents
        .facts(Objects.requireNonNull(plan.documentId()))
        .orElseThrow(ProblemException::notFound)
        .issuedOn();
  }

  private static StudyPlanAmendedDemand shown(Part part, Effect effect) {
    return new StudyPlanAmendedDemand(
        part.act(),
        part.category(),
        effect.created(),
        effect.changed(),
        effect.withdrawn(),
        effect.kept());
  }

  /** Amends an issued plan. */
  @Transactional
  public void amend(long id, StudyPlanAmendmentInput input) {
    PlanRow plan = plans.requireApprovable(id);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, plan.organisationId());
    ifMatch.check(plan.version());
    PlanRow after = proposed(plan, input);
    long document = Objects.requireNonNull(plan.documentId());
    Long amending = paper(plan, document, input);
    after.content().documentIds().stream()
        .filter(d -> !plan.content().documentIds().contains(d))
        .forEach(d -> papers.studies(plan, document, d));
    List<Done> done =
        parts(plan, after).stream().map(p -> put(document, p, input.reason())).toList();
    table.write(plan, after);
    writer.write(id, plan.content(), after.content());
    writer.briefings(id, briefed(done));
    long demand = Objects.requireNonNull(plan.demandId());
    int gone = numbers.release(id, demand);
    int frozen = numbers.freeze(id, demand, clock.today());
    standings.refreshBelow(id, plan.organisationId());
    Effect sum = sum(done);
    table.record(id, input.reason(), amending, sum);
    journal.record(
        PlanService.entry("amend", id, plan.organisationId())
            .between(PlanService.fields(plan), PlanService.fields(after))
            .with("amendingDocumentId", null, amending)
            .with("created", null, sum.created())
            .with("changed", null, sum.changed())
            .with("withdrawn", null, sum.withdrawn())
            .with("expected", gone, frozen)
            .because(input.reason()));
  }

  private PlanRow proposed(PlanRow plan, StudyPlanAmendmentInput input) {
    try {
      return proposed(plan, input.plan());
    } catch (ProblemException e) {
      throw e.under("/plan");
    }
  }

  /** The plan as it is to stand; 422 where that may not be. */
  private PlanRow proposed(PlanRow plan, StudyPlanInput input) {
    plan.require(StudyPlanState.ISSUED);
    AmendmentRules.requireFixed(plan, input);
    PlanContent content = rules.content(input, service.programme(input));
    PlanRules.requireComplete(content);
    if (plan.parentId() != null) {
      plans.find(plan.parentId()).ifPresent(s -> PlanRules.requireNotPast(input, content, s));
    }
    limits.requireNothingLost(plan, content);
    return plan.amended(input, content);
  }

  private List<Part> parts(PlanRow plan, PlanRow after) {
    List<PlanContent.Audience> had = PlanDemands.special(plan.content());
    List<PlanContent.Audience> wanted = PlanDemands.special(after.content());
    List<Part> all = new ArrayList<>();
    all.add(new Part(Act.STUDY, null, plan.demandId(), demands.study(plan), demands.study(after)));
    for (PlanContent.Audience a : had) {
      Spread now =
          wanted.stream()
              .filter(a::sameAs)
              .findFirst()
              .map(w -> PlanDemands.briefing(after, w))
              .orElse(null);
      all.add(new Part(Act.BRIEFING, a, a.demandId(), PlanDemands.briefing(plan, a), now));
    }
    wanted.stream()
        .filter(w -> had.stream().noneMatch(w::sameAs))
        .forEach(
            w -> all.add(new Part(Act.BRIEFING, w, null, null, PlanDemands.briefing(after, w))));
    return all;
  }

  private Done put(long document, Part part, String reason) {
    Long demand = part.demandId();
    Spread after = part.after();
    if (!part.changes()) {
      return new Done(part, demand, new Effect(0, 0, 0, 0));
    }
    if (demand == null) {
      Published published = tree.publish(document, List.of(Objects.requireNonNull(after))).get(0);
      return new Done(part, published.demandId(), new Effect(published.created(), 0, 0, 0));
    }
    return after == null
        ? new Done(part, null, amendments.withdraw(demand, reason))
        : new Done(part, demand, amendments.amend(demand, after, reason));
  }

  private @Nullable Long paper(PlanRow plan, long document, StudyPlanAmendmentInput input) {
    if (input.symbol() == null || input.symbol().isBlank()) {
      return null;
    }
    LocalDate on = input.issuedOn() == null ? clock.today() : input.issuedOn();
    long amending = papers.issue(plan, input.symbol(), on, input.place(), input.signerPosition());
    papers.amends(amending, document, input.reason());
    return amending;
  }

  private static List<PlanContent.Audience> briefed(List<Done> done) {
    List<PlanContent.Audience> all = new ArrayList<>();
    for (Done d : done) {
      PlanContent.Audience audience = d.part().audience();
      if (audience != null && d.demandId() != null) {
        all.add(audience.briefedBy(d.demandId()));
      }
    }
    return all;
  }

  private static Effect sum(List<Done> done) {
    return done.stream()
        .map(Done::effect)
        .reduce(
            new Effect(0, 0, 0, 0),
            (a, b) ->
                new Effect(
                    a.created() + b.created(),
                    a.changed() + b.changed(),
                    a.withdrawn() + b.withdrawn(),
                    a.kept() + b.kept()));
  }
}
