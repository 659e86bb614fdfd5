package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.ChangeInstant;

/** Writes the history of obligations; rows are only ever added. */
@ApplicationScoped
public class Steps {

  /** Who confirms what another organisation {@code o} takes over, if anyone does. */
  private static final String SUCCESSOR_CONFIRMER =
      "IF(ob.confirmer_id IS NULL, NULL, COALESCE(o.parent_id, ob.confirmer_id))";

  private final EntityManager em;
  private final CurrentActor actor;
  private final ActingFor actingFor;
  private final ChangeInstant instant;

  public Steps(EntityManager em, CurrentActor actor, ActingFor actingFor, ChangeInstant instant) {
    this.em = em;
    this.actor = actor;
    this.actingFor = actingFor;
    this.instant = instant;
  }

  /** A step about to be written; what is not said stays absent. */
  final class Step {

    private final Sql sql;

    private Step(Obligation obligation, StepKind kind) {
      obligation.changedBy = actor.accountId();
      sql =
          new Sql(
                  """
                  INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, for_account_id,
                    acting_organisation_id, note, done_on, due_on, repair_due_on, organisation_id, trace, percent)
                  VALUES (:obligation, :kind, :at, :account, :onBehalf, :acting, :note, :done, :due, :repair, :place, :trace, :percent)
                  RETURNING id
                  """)
              .bind("obligation", obligation.id)
              .bind("kind", kind)
              .bind("at", instant.get())
              .bind("account", actor.accountId())
              .bind("onBehalf", actingFor.accountId())
              .bind(
                  "acting",
                  actor.get().grants().stream().findFirst().map(Grant::organisationId).orElse(null))
              .bind("due", obligation.dueOn);
      note(null).doneOn(null).repairDueOn(null).organisation(null).trace(null).percent(null);
    }

    Step note(@Nullable String note) {
      sql.bind("note", note);
      return this;
    }

    Step doneOn(@Nullable LocalDate doneOn) {
      sql.bind("done", doneOn);
      return this;
    }

    Step repairDueOn(@Nullable LocalDate repairDueOn) {
      sql.bind("repair", repairDueOn);
      return this;
    }

    /** Another date than the obligation's own: one asked for, or an internal one. */
    Step dueOn(@Nullable LocalDate dueOn) {
      sql.bind("due", dueOn);
      return this;
    }

    Step organisation(@Nullable Long organisation) {
      sql.bind("place", organisation);
      return this;
    }

    /** How the due date came out, see {@link Traces}. */
    Step trace(@Nullable String trace) {
      sql.bind("trace", trace);
      return this;
    }

    Step percent(@Nullable Integer percent) {
      sql.bind("percent", percent);
      return this;
    }

    /** Writes it and returns its id. */
    long write() {
      return sql.number(em);
    }
  }

  Step add(Obligation obligation, StepKind kind) {
    return new Step(obligation, kind);
  }

  /** The row of the organisation that takes an obligation over, made where it has none; its id. */
  long takeOver(Obligation obligation, long organisation) {
    new Sql(
            """
            INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
              first_due_on, due_on, extended_from, confirmer_id, publication_id, changed_by, region_id)
            SELECT ob.demand_id, o.id, ob.occurrence, ob.role, 'OPEN', ob.deadline_id, ob.first_due_on,
              ob.due_on, ob.extended_from, %s, ob.publication_id, :account, %s
            FROM obligation ob JOIN organisation o ON o.id = :organisation WHERE ob.id = :id
            ON DUPLICATE KEY UPDATE state = IF(obligation.state = 'WITHDRAWN', 'OPEN', obligation.state)
            """
                .formatted(
                    SUCCESSOR_CONFIRMER, ObligationRegions.of("o.region_id", SUCCESSOR_CONFIRMER)))
        .bind("account", actor.accountId())
        .bind("organisation", organisation)
        .bind("id", obligation.id)
        .execute(em);
    return new Sql(
            """
            SELECT t.id FROM obligation ob JOIN obligation t ON t.demand_id = ob.demand_id
              AND t.occurrence = ob.occurrence AND t.role = ob.role
            WHERE ob.id = :id AND t.organisation_id = :organisation
            """)
        .bind("organisation", organisation)
        .bind("id", obligation.id)
        .number(em);
  }
}
