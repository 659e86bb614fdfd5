package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.StudyPlanRef;
import vn.lantoa.study.StudyPlans;

/** Names of plans, for other features. */
@ApplicationScoped
public class PlanNames implements StudyPlans {

  private final EntityManager em;
  private final Plans plans;

  public PlanNames(EntityManager em, Plans plans) {
    this.em = em;
    this.plans = plans;
  }

  @Override
  public StudyPlanRef requireReadable(long id) {
    return new StudyPlanRef(Long.toString(id), plans.require(id).title());
  }

  @Override
  public Map<Long, StudyPlanRef> refs(Collection<Long> ids) {
    Map<Long, StudyPlanRef> refs = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql("SELECT id, title FROM study_plan WHERE id IN (:ids)")
          .bind("ids", ids)
          .list(em, r -> refs.put(r.number("id"), new StudyPlanRef(r.id("id"), r.string("title"))));
    }
    return refs;
  }
}
