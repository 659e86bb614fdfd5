package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** Rights to obligations and demands, for other features. */
@ApplicationScoped
public class OpenWorkRights implements OpenWork {

  private final EntityManager em;
  private final Documents documents;
  private final Reach reach;

  public OpenWorkRights(EntityManager em, Documents documents, Reach reach) {
    this.em = em;
    this.documents = documents;
    this.reach = reach;
  }

  @Override
  public String readable(Sql sql) {
    return "(%s OR %s)"
        .formatted(
            reach.holds(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act"),
            reach.holds(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id", "d.act"));
  }

  @Override
  public void requireDemand(long demandId, boolean toPublish) {
    Demand demand = em.find(Demand.class, demandId);
    // asked for what never was as well, so that both cost the same
    DocumentFacts document = documents.requireReadable(demand == null ? 0 : demand.documentId);
    if (demand == null) {
      throw ProblemException.notFound();
    }
    boolean draft = demand.state == DemandState.DRAFT;
    Permission wanted = toPublish ? Permission.DEMAND_PUBLISH : Permission.DEMAND_EDIT;
    if ((toPublish || draft) && !reach.covers(wanted, document.holderId(), demand.act)) {
      throw draft ? ProblemException.notFound() : ProblemException.forbidden();
    }
  }
}
