package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.StandingSql;

/**
 * Keeps what units have shown, one row a plan and unit: to be called in the transaction of whatever
 * changes a sitting, essays or expected numbers. A row belongs to its unit, so two units never wait
 * for each other.
 */
@ApplicationScoped
public class Standings {

  private static final String ORIGIN =
      "(SELECT g.origin_id FROM study_plan g WHERE g.id = :standingPlan)";

  private final EntityManager em;

  public Standings(EntityManager em) {
    this.em = em;
  }

  /** Sums some units anew under every plan of the family. One statement, flat in the units. */
  public void refresh(long planId, Collection<Long> organisations) {
    new Sql(StandingSql.refresh(ORIGIN, ":standingUnits"))
        .bind("standingPlan", planId)
        .bind("standingUnits", organisations)
        .execute(em);
  }

  /** Sums every unit below an organisation anew: after an issue. One statement. */
  public void refreshBelow(long planId, long organisation) {
    new Sql(
            StandingSql.refresh(
                ORIGIN,
                "SELECT below.descendant_id FROM organisation_closure below WHERE below.ancestor_id = :standingTop"))
        .bind("standingPlan", planId)
        .bind("standingTop", organisation)
        .execute(em);
  }
}
