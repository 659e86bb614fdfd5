package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import vn.lantoa.document.EvidenceAccess;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Evidence is read by whoever may read the obligation, and changed by its organisation until it is
 * handed in.
 */
@ApplicationScoped
public class ObligationEvidence implements EvidenceAccess {

  private record Owner(long organisationId, ObligationState state, Act act) {}

  private final EntityManager em;
  private final ObligationRights rights;

  public ObligationEvidence(EntityManager em, ObligationRights rights) {
    this.em = em;
    this.rights = rights;
  }

  @Override
  public boolean mayRead(long obligationId) {
    return owner(obligationId).isPresent();
  }

  @Override
  public boolean mayChange(long obligationId) {
    return owner(obligationId)
        .filter(o -> rights.reports(o.organisationId(), o.act()))
        .filter(o -> o.state().canBecome(ObligationState.SUBMITTED))
        .isPresent();
  }

  /** 404 where the obligation is out of reach. */
  public void requireReadable(long obligationId) {
    if (!mayRead(obligationId)) {
      throw ProblemException.notFound();
    }
  }

  /** 404 where it is out of reach, 403 where evidence may only be read. */
  public void requireChangeable(long obligationId) {
    requireReadable(obligationId);
    if (!mayChange(obligationId)) {
      throw ProblemException.forbidden();
    }
  }

  private Optional<Owner> owner(long obligationId) {
    Sql sql = new Sql("SELECT ob.organisation_id, ob.state, d.act").add(ObligationRows.FROM);
    Reach.Look look = rights.readableOne(sql);
    return sql.add(look.join())
        .add("WHERE ob.id = :id", "id", obligationId)
        .add("AND " + look.holds())
        .add("LIMIT 1")
        .first(
            em,
            r ->
                new Owner(
                    r.number("organisation_id"),
                    r.constant("state", ObligationState.class),
                    r.constant("act", Act.class)));
  }
}
