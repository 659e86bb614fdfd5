package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** What a single view says about the dates of an obligation beyond a line of a list. */
@ApplicationScoped
public class ObligationDates {

  /**
   * Who set the internal date, the superior's date, and who may move a date now.
   *
   * @param mayExtend whether the waiting request for more time is the actor's to decide
   */
  record Extras(@Nullable Long internalBy, @Nullable LocalDate superiorDueOn, boolean mayExtend) {

    static final Extras NONE = new Extras(null, null, false);

    static Extras of(Row r) {
      return new Extras(
          r.numberOrNull("internal_by"), r.dateOrNull("superior_due_on"), r.bool("may_extend"));
    }
  }

  private static final String WAITING_OF_ANOTHER =
      "AND x.state = 'WAITING' AND :me NOT IN (x.requested_by, COALESCE(x.requested_for, 0))";

  private final EntityManager em;
  private final ObligationRights rights;
  private final CurrentActor actor;

  public ObligationDates(EntityManager em, ObligationRights rights, CurrentActor actor) {
    this.em = em;
    this.rights = rights;
    this.actor = actor;
  }

  /**
   * One statement, none for a plain duty.
   *
   * @param serves whether its demand serves a superior's
   */
  Extras of(Line line, boolean serves) {
    if (!serves && line.extensionId() == null && line.internalDueOn() == null) {
      return Extras.NONE;
    }
    Sql sql = new Sql("SELECT ob.internal_by, " + SuperiorDate.DUE_ON + " AS superior_due_on,");
    return sql.add(
            "(ob.extension_id IS NOT NULL AND %s) AS may_extend"
                .formatted(rights.asked(sql, WAITING_OF_ANOTHER)))
        .bind("me", actor.accountId())
        .add(ObligationRows.FROM)
        .add("WHERE ob.id = :id", "id", line.id())
        .first(em, Extras::of)
        .orElse(Extras.NONE);
  }

  /** Whether the actor was asked for more time for it: such a one reads it wherever it lies. */
  boolean askedOf(long id) {
    if (!actor.get().mayAnywhere(Permission.OBLIGATION_CONFIRM)) {
      return false;
    }
    Sql sql = new Sql("SELECT COUNT(*)").add(ObligationRows.FROM);
    return sql.add("WHERE ob.id = :id", "id", id).add("AND " + rights.asked(sql, "")).number(em)
        > 0;
  }
}
