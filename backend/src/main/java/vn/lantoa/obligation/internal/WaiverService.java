package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.IfMatch;

/** Letting an organisation off, by who demanded it; with a reason, and revocable with one. */
@ApplicationScoped
public class WaiverService {

  private final ObligationService obligations;
  private final IfMatch ifMatch;
  private final Steps steps;

  public WaiverService(ObligationService obligations, IfMatch ifMatch, Steps steps) {
    this.obligations = obligations;
    this.ifMatch = ifMatch;
    this.steps = steps;
  }

  @Transactional
  public void waive(long id, String reason) {
    Obligation obligation = issued(id);
    Map<String, Object> before = obligation.fields();
    obligation.waive();
    steps.add(obligation, StepKind.WAIVED).note(reason).write();
    obligations.record("waive", obligation, before, reason);
  }

  /** Owed again, where it stood when it was waived; not where the demand itself is gone. */
  @Transactional
  public void revoke(long id, String reason) {
    Obligation obligation = issued(id);
    if (obligations.demand(obligation).state != DemandState.PUBLISHED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Yêu cầu đã được thu hồi, nên không bỏ miễn việc này được.",
          "The demand has been withdrawn, so the waiver cannot be revoked.");
    }
    Map<String, Object> before = obligation.fields();
    obligation.revokeWaiver();
    steps.add(obligation, StepKind.WAIVER_REVOKED).note(reason).write();
    obligations.record("revoke-waiver", obligation, before, reason);
  }

  private Obligation issued(long id) {
    Obligation obligation = obligations.load(id);
    Demand demand = obligations.demand(obligation);
    obligations.requireAt(Permission.DEMAND_PUBLISH, obligations.facts(demand).holderId(), demand);
    ifMatch.check(obligation.version);
    return obligation;
  }
}
