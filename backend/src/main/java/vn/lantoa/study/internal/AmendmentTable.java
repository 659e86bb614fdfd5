package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.SpreadAmendments.Effect;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.study.api.StudyPlanAmendment;
import vn.lantoa.study.api.StudyPlanAmendments;

/** Amendments as they are kept. */
@ApplicationScoped
public class AmendmentTable {

  /** The most that are shown of a plan. */
  private static final int MOST = 200;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Plans plans;

  public AmendmentTable(EntityManager em, CurrentActor actor, AppClock clock, Plans plans) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.plans = plans;
  }

  /** Amendments of a plan, newest first. Two statements. */
  public StudyPlanAmendments list(long planId) {
    plans.require(planId);
    return new StudyPlanAmendments(
        new Sql(
                """
                SELECT a.amended_at, a.reason, a.document_id, doc.symbol, a.created_rows,
                  a.changed_rows, a.withdrawn_rows
                FROM study_plan_amendment a LEFT JOIN document doc ON doc.id = a.document_id
                WHERE a.plan_id = :plan ORDER BY a.id DESC LIMIT :most
                """)
            .bind("plan", planId)
            .bind("most", MOST)
            .list(
                em,
                r ->
                    new StudyPlanAmendment(
                        r.instant("amended_at"),
                        r.string("reason"),
                        r.idOrNull("document_id"),
                        r.stringOrNull("symbol"),
                        r.number("created_rows"),
                        r.number("changed_rows"),
                        r.number("withdrawn_rows"))));
  }

  /** Writes the head of a plan as it is to stand. */
  void write(PlanRow before, PlanRow after) {
    int rows =
        new Sql(
                """
                UPDATE study_plan SET title = :title, starts_on = :starts, ends_on = :ends,
                  form = :form, past_superior_reason = :past, version = version + 1,
                  changed_by = :account, changed_at = :at
                WHERE id = :id AND version = :version
                """)
            .bind("title", after.title())
            .bind("starts", after.startsOn())
            .bind("ends", after.endsOn())
            .bind("form", after.form())
            .bind("past", after.pastSuperiorReason())
            .bind("at", clock.now())
            .bind("account", actor.accountId())
            .bind("id", before.id())
            .bind("version", before.version())
            .execute(em);
    PlanService.requireOne(rows, before);
  }

  void record(long planId, String reason, @Nullable Long documentId, Effect effect) {
    new Sql(
            """
            INSERT INTO study_plan_amendment (plan_id, reason, document_id, created_rows,
              changed_rows, withdrawn_rows, amended_by, amended_at)
            VALUES (:plan, :reason, :document, :created, :changed, :withdrawn, :account, :at)
            """)
        .bind("plan", planId)
        .bind("reason", reason)
        .bind("document", documentId)
        .bind("created", effect.created())
        .bind("changed", effect.changed())
        .bind("withdrawn", effect.withdrawn())
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }
}
