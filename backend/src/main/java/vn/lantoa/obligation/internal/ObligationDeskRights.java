package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import vn.lantoa.obligation.ObligationDesk;
import vn.lantoa.shared.problem.ProblemException;

/** Answers the features that hang something on an obligation. */
@ApplicationScoped
public class ObligationDeskRights implements ObligationDesk {

  private final ObligationService obligations;
  private final ObligationRights rights;

  public ObligationDeskRights(ObligationService obligations, ObligationRights rights) {
    this.obligations = obligations;
    this.rights = rights;
  }

  @Override
  public Owed requireReporter(long id) {
    Obligation obligation = obligations.load(id);
    Demand demand = obligations.demand(obligation);
    if (!rights.reports(obligation.organisationId, demand.act)) {
      obligations.requireReadable(obligation, demand);
      throw ProblemException.forbidden();
    }
    return owed(obligation, demand);
  }

  private Owed owed(Obligation obligation, Demand demand) {
    Long confirmer = obligation.confirmerId;
    return new Owed(
        obligation.organisationId,
        confirmer != null ? confirmer : obligations.facts(demand).holderId(),
        ObligationActions.PENDING.contains(obligation.state));
  }
}
