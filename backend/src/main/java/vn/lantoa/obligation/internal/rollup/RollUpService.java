package vn.lantoa.obligation.internal.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.lantoa.obligation.api.RollUpStanding;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.Jobs;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** How the roll-up stands, and building it anew by command. */
@ApplicationScoped
public class RollUpService {

  static final String STANDING =
      """
      SELECT built_at, folded_at, (SELECT COUNT(*) FROM roll_up_delta)
        + (SELECT COUNT(*) FROM roll_up_branch) AS waiting,
        (SELECT appended_at FROM roll_up_delta ORDER BY id LIMIT 1) AS oldest
      FROM roll_up_state WHERE id = 1
      """;

  private final EntityManager em;
  private final CurrentActor actor;
  private final Jobs jobs;

  public RollUpService(EntityManager em, CurrentActor actor, Jobs jobs) {
    this.em = em;
    this.actor = actor;
    this.jobs = jobs;
  }

  /** When it was built and folded, and what waits. One statement. */
  public RollUpStanding standing() {
    return new Sql(STANDING)
        .first(
            em,
            r ->
                new RollUpStanding(
                    r.instantOrNull("built_at"),
                    r.instantOrNull("folded_at"),
                    r.number("waiting"),
                    r.instantOrNull("oldest")))
        .orElseThrow();
  }

  /**
   * Leaves it to a job.
   *
   * @throws ProblemException 403 for who administers no whole tree
   */
  @Transactional
  public Job rebuild() {
    requireWhole();
    return jobs.submit(RebuildJob.KIND, "", null);
  }

  void requireWhole() {
    List<Long> places =
        actor.get().grantsFor(Permission.USER_ADMINISTER).stream()
            .map(Grant::organisationId)
            .distinct()
            .toList();
    long roots =
        places.isEmpty()
            ? 0
            : new Sql(
                    "SELECT COUNT(*) FROM organisation WHERE id IN (:places) AND parent_id IS NULL")
                .bind("places", places)
                .number(em);
    if (roots == 0) {
      throw ProblemException.forbidden();
    }
  }
}
