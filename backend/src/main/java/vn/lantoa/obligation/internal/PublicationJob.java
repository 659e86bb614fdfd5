package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.internal.DemandPublisher.Plan;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationRequests.Request;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.job.RequestedWork;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Publishes, amends or withdraws a demand. */
@ApplicationScoped
public class PublicationJob extends RequestedWork<Request> {

  /** The kind of its jobs. */
  static final String KIND = "publication";

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
  protected Optional<Request> request(long id) {
    return requests.hold(id);
  }

  @Override
  protected boolean done(Request request) {
    return request.publicationId() != null;
  }

  @Override
  protected void carryOut(Request request, JobProgress progress) {
    Held held = demands.held(request.demandId(), Permission.DEMAND_PUBLISH);
    if (!Objects.equals(held.demand().requestId, request.id())) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Yêu cầu đã được thay đổi theo một lệnh khác. Hãy xem trước rồi làm lại.",
          "Another request changed the demand. Preview it and try again.");
    }
    Publication done = publisher.carryOut(plan(held, request), progress);
    requests.done(request.id(), done.id());
  }

  @Override
  protected String result(Request request) {
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
