package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.Duties;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.ProblemException;

/** Hands in what is done in the form of another feature. */
@ApplicationScoped
public class DutyDesk implements Duties {

  private final EntityManager em;
  private final ObligationRights rights;
  private final ObligationService obligations;
  private final Reach reach;

  public DutyDesk(
      EntityManager em, ObligationRights rights, ObligationService obligations, Reach reach) {
    this.em = em;
    this.rights = rights;
    this.obligations = obligations;
    this.reach = reach;
  }

  @Override
  public Set<Long> reportedByActor(Act act, Collection<Long> organisations) {
    Set<Long> own = new LinkedHashSet<>();
    organisations.stream().filter(o -> rights.reports(o, act)).forEach(own::add);
    return own;
  }

  @Override
  @Transactional
  public void handIn(long demandId, long organisationId, @Nullable String note) {
    Obligation owed =
        em.createQuery(
                "FROM Obligation o WHERE o.demandId = :demand AND o.organisationId = :organisation",
                Obligation.class)
            .setParameter("demand", demandId)
            .setParameter("organisation", organisationId)
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (owed == null || !ObligationActions.PENDING.contains(owed.state)) {
      return;
    }
    Demand demand = obligations.demand(owed);
    if (!rights.reports(organisationId, demand.act)) {
      throw ProblemException.forbidden();
    }
    reach.covers(Permission.OBLIGATION_REPORT, organisationId, demand.act);
    obligations.handIn(owed, note);
  }
}
