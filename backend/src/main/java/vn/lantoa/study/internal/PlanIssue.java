package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.obligation.DemandSpreads;
import vn.lantoa.obligation.DemandSpreads.Asked;
import vn.lantoa.obligation.DemandSpreads.Published;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyPlanAsked;
import vn.lantoa.study.api.StudyPlanIssueInput;
import vn.lantoa.study.api.StudyPlanPreview;

/**
 * Issues an approved plan: its document, its demands down the tree and the frozen expected numbers,
 * in one transaction. The statements do not grow with the organisations.
 */
@ApplicationScoped
public class PlanIssue {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final PlanDemands demands;
  private final PlanPapers papers;
  private final PlanContentWriter writer;
  private final FrozenNumbers numbers;
  private final DemandSpreads tree;
  private final Journal journal;
  private final Standings standings;

  public PlanIssue(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Plans plans,
      PlanDemands demands,
      PlanPapers papers,
      PlanContentWriter writer,
      FrozenNumbers numbers,
      DemandSpreads tree,
      Journal journal,
      Standings standings) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.demands = demands;
    this.papers = papers;
    this.writer = writer;
    this.numbers = numbers;
    this.tree = tree;
    this.journal = journal;
    this.standings = standings;
  }

  /** Whom issuing would ask; writes nothing. */
  public StudyPlanPreview preview(long id) {
    PlanRow plan = plans.requireEditable(id);
    List<Spread> spreads = demands.spreads(plan);
    List<StudyPlanAsked> asked =
        spreads.isEmpty()
            ? List.of()
            : tree.asked(spreads, clock.today()).stream().map(a -> asked(a, plan)).toList();
    return new StudyPlanPreview(
        papers.next(plan).symbol(),
        asked.stream()
            .filter(a -> a.act() == Act.STUDY)
            .mapToLong(StudyPlanAsked::organisations)
            .sum(),
        asked,
        plan.mayApprove() && plan.state() == StudyPlanState.APPROVED);
  }

  private static StudyPlanAsked asked(Asked a, PlanRow plan) {
    AudienceCategory briefed =
        a.spread() == 0 ? null : PlanDemands.special(plan.content()).get(a.spread() - 1).category();
    return new StudyPlanAsked(
        briefed == null ? Act.STUDY : Act.BRIEFING,
        briefed,
        a.level().isEmpty() ? null : a.level(),
        a.dueOn(),
        a.organisations());
  }

  /** Issues what was approved. */
  @Transactional
  public void issue(long id, StudyPlanIssueInput input) {
    PlanRow plan = plans.requireApprovable(id);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, plan.organisationId());
    ifMatch.check(plan.version());
    plan.require(StudyPlanState.APPROVED);
    LocalDate on = input.issuedOn() == null ? clock.today() : input.issuedOn();
    long document = papers.issue(plan, input.symbol(), on, input.place(), input.signerPosition());
    plan.content().documentIds().forEach(d -> papers.studies(plan, document, d));
    List<Published> published = tree.publish(document, demands.spreads(plan));
    long demand = published.get(0).demandId();
    write(plan, document, demand);
    writer.briefings(id, briefed(plan, published));
    int frozen = numbers.freeze(id, demand, on);
    standings.refreshBelow(id, plan.organisationId());
    journal.record(
        PlanService.entry("issue", id, plan.organisationId())
            .with("state", plan.state(), StudyPlanState.ISSUED)
            .with("documentId", null, document)
            .with("demands", null, published.stream().map(Published::demandId).toList())
            .with("created", null, published.stream().mapToLong(Published::created).sum())
            .with("expected", null, frozen));
  }

  private static List<PlanContent.Audience> briefed(PlanRow plan, List<Published> published) {
    List<PlanContent.Audience> special = PlanDemands.special(plan.content());
    return IntStream.range(0, special.size())
        .mapToObj(i -> special.get(i).briefedBy(published.get(i + 1).demandId()))
        .toList();
  }

  private void write(PlanRow plan, long document, long demand) {
    int rows =
        new Sql(
                """
                UPDATE study_plan SET state = 'ISSUED', document_id = :document, demand_id = :demand,
                  issued_at = :at, version = version + 1, changed_by = :account, changed_at = :at
                WHERE id = :id AND version = :version
                """)
            .bind("document", document)
            .bind("demand", demand)
            .bind("at", clock.now())
            .bind("account", actor.accountId())
            .bind("id", plan.id())
            .bind("version", plan.version())
            .execute(em);
    PlanService.requireOne(rows, plan);
  }
}
