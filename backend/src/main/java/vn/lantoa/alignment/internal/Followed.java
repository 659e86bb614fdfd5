package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.programme.ProgrammeListener;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Follows a programme: a task that was changed is its own, an issued one has its demand. */
@ApplicationScoped
public class Followed implements ProgrammeListener {

  private static final String OF_PROGRAMME =
      "UPDATE alignment a JOIN programme p ON p.id = :programme"
          + " AND a.programme_id = COALESCE(p.first_id, p.id)";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;

  public Followed(EntityManager em, CurrentActor actor, AppClock clock) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void taskChanged(long programmeId, long taskKey) {
    decided(
            """
            SET a.state = 'SERVES', a.version = a.version + 1, a.decided_by = :account,
              a.decided_at = :at, a.changed_by = :account, a.changed_at = :at
            WHERE a.task_key = :task AND a.state = 'PROPOSED'
            """)
        .bind("programme", programmeId)
        .bind("task", taskKey)
        .execute(em);
  }

  @Override
  public void issued(long programmeId) {
    decided(
            """
            LEFT JOIN programme_task t ON t.programme_id = p.id AND t.task_key = a.task_key
            SET a.demand_id = COALESCE(t.demand_id, a.demand_id),
              a.state = IF(a.state = 'PROPOSED' AND a.target_id IS NOT NULL, 'SERVES', a.state),
              a.version = a.version + 1, a.changed_by = :account, a.changed_at = :at
            WHERE (t.demand_id IS NOT NULL AND NOT (a.demand_id <=> t.demand_id))
              OR (a.state = 'PROPOSED' AND a.target_id IS NOT NULL)
            """)
        .bind("programme", programmeId)
        .execute(em);
  }

  @Override
  public void deleted(long programmeId) {
    new Sql("DELETE FROM alignment WHERE programme_id = :programme")
        .bind("programme", programmeId)
        .execute(em);
  }

  private Sql decided(String rest) {
    return new Sql(OF_PROGRAMME)
        .add(rest)
        .bind("account", actor.accountId())
        .bind("at", clock.now());
  }
}
