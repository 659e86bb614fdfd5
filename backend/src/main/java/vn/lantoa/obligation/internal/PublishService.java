package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.AmendmentInput;
import vn.lantoa.obligation.api.DemandInput;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.DemandPublisher.Plan;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.job.Outcome;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** Publishing, amending and withdrawing as a person asks for it: at once, or left to a job. */
@ApplicationScoped
public class PublishService {

  private final DemandService demands;
  private final DemandPublisher publisher;
  private final DemandRules rules;
  private final PublicationRequests requests;
  private final PublicationConfig config;

  public PublishService(
      DemandService demands,
      DemandPublisher publisher,
      DemandRules rules,
      PublicationRequests requests,
      PublicationConfig config) {
    this.demands = demands;
    this.publisher = publisher;
    this.rules = rules;
    this.requests = requests;
    this.config = config;
  }

  /**
   * Expands the draft over the tree.
   *
   * @param later leave it to a job, however small
   */
  @Transactional
  public Outcome<Publication> publish(long id, boolean later) {
    Held held = demands.editable(id, Permission.DEMAND_PUBLISH);
    return decide(publisher.publishing(held), null, later);
  }

  /** Puts the proposal in the place of a published demand. */
  @Transactional
  public Outcome<Publication> amend(long id, AmendmentInput input, boolean later) {
    Held held = demands.editable(id, Permission.DEMAND_PUBLISH);
    held.demand().requirePublished();
    DemandInput proposal = input.proposal();
    if (Ids.required("/proposal/documentId", proposal.documentId()) != held.demand().documentId) {
      throw ProblemException.invalid(
          "/proposal/documentId",
          "FIXED",
          "Yêu cầu đã giao không chuyển sang văn bản khác được.",
          "A published demand stays with its document.");
    }
    long rows = publisher.size(held.demand());
    if (later || rows > config.jobRows()) {
      DemandService.proposed(held, sketch -> rules.apply(sketch, proposal, held.document()));
      return leave(held, PublicationAction.AMEND, proposal, input.reason(), rows);
    }
    Plan plan =
        publisher.amending(
            held, sketch -> rules.apply(sketch, proposal, held.document()), input.reason());
    return decide(plan, proposal, false);
  }

  /** Takes a demand back from everybody who has not finished it. */
  @Transactional
  public Outcome<Publication> withdraw(long id, String reason, boolean later) {
    Held held = demands.editable(id, Permission.DEMAND_PUBLISH);
    held.demand().requirePublished();
    long rows = publisher.size(held.demand());
    if (later || rows > config.jobRows()) {
      return leave(held, PublicationAction.WITHDRAW, null, reason, rows);
    }
    return decide(publisher.withdrawing(held, reason), null, false);
  }

  private Outcome<Publication> decide(Plan plan, @Nullable DemandInput proposal, boolean later) {
    if (later || plan.rows() > config.jobRows()) {
      return leave(plan.held(), plan.action(), proposal, plan.reason(), plan.rows());
    }
    return Outcome.done(publisher.carryOut(plan, JobProgress.NONE));
  }

  private Outcome<Publication> leave(
      Held held,
      PublicationAction action,
      @Nullable DemandInput proposal,
      @Nullable String reason,
      long rows) {
    return Outcome.left(requests.submit(held.demand(), action, proposal, reason, rows));
  }
}
