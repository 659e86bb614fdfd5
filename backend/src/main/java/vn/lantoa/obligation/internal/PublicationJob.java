package vn.lantoa.obligation.internal;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.internal.DemandPublisher.Plan;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationRequests.Request;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobHandler;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Publishes, amends or withdraws in one transaction: nobody sees a part of it, whoever kills it
 * leaves nothing, and one that is begun again after its commit finds it done.
 */
@ApplicationScoped
public class PublicationJob implements JobHandler {

  /** The kind of its jobs. */
  static final String KIND = "publication";

  private static final int SECONDS = 1_800;

  private final PublicationRequests requests;
  private final DemandService demands;
  private final DemandPublisher publisher;
  private final DemandRules rules;

  public PublicationJob(
      PublicationRequests requests,
      DemandService demands,
      DemandPublisher publisher,
      DemandRules rules) {
    this.requests = requests;
    this.demands = demands;
    this.publisher = publisher;
    this.rules = rules;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  public String run(String input, JobProgress progress) {
    long id = Long.parseLong(input);
    Request request = requests.hold(id).orElseThrow(ProblemException::notFound);
    if (request.publicationId() == null) {
      Held held = demands.held(request.demandId(), Permission.DEMAND_PUBLISH);
      if (!Objects.equals(held.demand().requestId, id)) {
        throw ProblemException.of(
            ProblemType.CONFLICT,
            "Yêu cầu đã được thay đổi theo một lệnh khác. Hãy xem trước rồi làm lại.",
            "Another request changed the demand. Preview it and try again.");
      }
      Publication done = publisher.carryOut(plan(held, request), progress);
      requests.done(id, done.id());
    }
    return "/api/v1/demands/" + request.demandId() + "/publications";
  }

  private Plan plan(Held held, Request request) {
    return switch (request.action()) {
      case PUBLISH -> publisher.publishing(held);
      case AMEND ->
          publisher.amending(
              held,
              sketch ->
                  rules.apply(sketch, Objects.requireNonNull(request.proposal()), held.document()),
              Objects.requireNonNull(request.reason()));
      case WITHDRAW -> publisher.withdrawing(held, Objects.requireNonNull(request.reason()));
    };
  }
}
