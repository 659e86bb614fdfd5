package vn.lantoa.study;

import java.util.Collection;
import java.util.Map;

/** Study plans as other features name them. */
public interface StudyPlans {

  /**
   * A plan that the actor may read. One statement.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not there or out of reach
   */
  StudyPlanRef requireReadable(long id);

  /** Plans by id, unknown ones left out; checks no rights. One statement, none for no id. */
  Map<Long, StudyPlanRef> refs(Collection<Long> ids);
}
