package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.obligation.SpreadAmendments;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.internal.DemandPublisher.Plan;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationSql.EffectCount;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Spreads put in the place of published ones, by the rules of every amendment. */
@ApplicationScoped
public class SpreadAmender implements SpreadAmendments {

  private final EntityManager em;
  private final AppClock clock;
  private final Documents documents;
  private final DemandPublisher publisher;
  private final PublicationRequests requests;
  private final PublicationSql publications;
  private final DeadlineContexts contexts;

  public SpreadAmender(
      EntityManager em,
      AppClock clock,
      Documents documents,
      DemandPublisher publisher,
      PublicationRequests requests,
      PublicationSql publications,
      DeadlineContexts contexts) {
    this.em = em;
    this.clock = clock;
    this.documents = documents;
    this.publisher = publisher;
    this.requests = requests;
    this.publications = publications;
    this.contexts = contexts;
  }

  @Override
  public Effect preview(long demandId, @Nullable Spread spread) {
    if (spread == null) {
      return new Effect(0, 0, publications.living(demandId), 0);
    }
    Held held = held(demandId);
    Expansion expansion =
        DemandService.proposed(held, sketch -> apply(sketch, spread, held)).expansion();
    List<EffectCount> counts = publications.counts(expansion, demandId);
    em.clear();
    Touched touched = Touched.of(counts);
    return new Effect(
        touched.created(),
        touched.changed(),
        touched.withdrawn(),
        Touched.sum(counts, "UNCHANGED") + Touched.sum(counts, "KEPT"));
  }

  @Override
  @Transactional
  public Effect amend(long demandId, Spread spread, String reason) {
    Held held = idle(demandId);
    return effect(publisher.amending(held, demand -> apply(demand, spread, held), reason));
  }

  @Override
  @Transactional
  public Effect withdraw(long demandId, String reason) {
    return effect(publisher.withdrawing(idle(demandId), reason));
  }

  private Effect effect(Plan plan) {
    Publication done = publisher.carryOut(plan, JobProgress.NONE);
    return new Effect(done.created(), done.changed(), done.withdrawn(), 0);
  }

  private Held idle(long demandId) {
    Held held = held(demandId);
    requests.requireIdle(held.demand());
    return held;
  }

  private Held held(long demandId) {
    Demand demand = DemandService.load(em, demandId);
    if (demand == null) {
      throw ProblemException.notFound();
    }
    return new Held(
        demand,
        documents.facts(demand.documentId).orElseThrow(ProblemException::notFound),
        clock.today());
  }

  private void apply(Demand demand, Spread spread, Held held) {
    demand.title = spread.title();
    demand.output = spread.output();
    demand.quotedWords = spread.quotedWords();
    demand.parentDemandId = spread.parentDemandId();
    demand.addressees =
        DemandSpreadWriter.addressees(spread).keepingDates(demand.addressees).encode();
    demand.replaceDeadlines(
        spread.dates().entrySet().stream()
            .map(
                e -> {
                  OnDate rule = new OnDate(e.getValue(), null);
                  return DemandDeadline.of(
                      e.getKey(),
                      rule,
                      null,
                      contexts.of(List.of(rule), held.document(), null, null),
                      contexts.ahead());
                })
            .toList());
  }
}
