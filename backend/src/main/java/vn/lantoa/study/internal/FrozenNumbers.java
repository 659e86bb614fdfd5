package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Expected numbers, frozen for whoever owes a plan. */
@ApplicationScoped
public class FrozenNumbers {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;

  public FrozenNumbers(EntityManager em, CurrentActor actor, AppClock clock) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The newest headcount up to a day, of every organisation that is asked; what is frozen already
   * stays. One statement.
   *
   * @return how many numbers are new
   */
  int freeze(long planId, long demand, LocalDate on) {
    return new Sql(
            """
            INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted,
              source, counted_on, changed_by, changed_at)
            SELECT DISTINCT :plan, ob.organisation_id, h.category_code, h.persons, 0, 'HEADCOUNT',
              h.counted_on, :account, :at
            FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
            JOIN headcount h ON h.organisation_id = ob.organisation_id
            JOIN study_plan_audience a ON a.plan_id = :plan AND a.category = h.category_code
              AND a.level_code IN ('', o.level_code)
            JOIN headcount_category c ON c.code = h.category_code AND c.counts_in_rate
            WHERE ob.demand_id = :demand AND ob.state <> 'WITHDRAWN'
              AND h.counted_on = (SELECT MAX(newest.counted_on)
              FROM headcount newest WHERE newest.organisation_id = h.organisation_id
                AND newest.category_code = h.category_code AND newest.counted_on <= :on)
              AND NOT EXISTS (SELECT 1 FROM study_expected frozen WHERE frozen.plan_id = :plan
                AND frozen.organisation_id = ob.organisation_id AND frozen.category = h.category_code)
            """)
        .bind("plan", planId)
        .bind("demand", demand)
        .bind("on", on)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }

  /**
   * Takes the numbers away of audiences the plan no longer names, and of organisations that no
   * longer owe it. One statement.
   *
   * @return how many are gone; they stay in the history
   */
  int release(long planId, long demand) {
    return new Sql(
            """
            DELETE FROM study_expected WHERE plan_id = :plan AND (
              NOT EXISTS (SELECT 1 FROM obligation ob WHERE ob.demand_id = :demand
                AND ob.organisation_id = study_expected.organisation_id AND ob.state <> 'WITHDRAWN')
              OR NOT EXISTS (SELECT 1 FROM study_plan_audience a
                JOIN organisation o ON o.id = study_expected.organisation_id
                WHERE a.plan_id = :plan AND a.category = study_expected.category
                  AND a.level_code IN ('', o.level_code)))
            """)
        .bind("plan", planId)
        .bind("demand", demand)
        .execute(em);
  }
}
