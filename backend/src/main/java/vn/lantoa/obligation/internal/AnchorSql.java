package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.AnchorInput;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.obligation.api.PreviewEffect;
import vn.lantoa.obligation.internal.PublicationSql.EffectRow;
import vn.lantoa.shared.persistence.Sql;

/** Anchors and the dates that hang on them: each a statement or two, whatever the rows. */
@ApplicationScoped
public class AnchorSql {

  /** How many rows a move touches. */
  record Counts(long changed, long becomeOverdue, long noLongerOverdue, long kept) {}

  private final EntityManager em;

  public AnchorSql(EntityManager em) {
    this.em = em;
  }

  /** Stores the date, or takes it away. */
  void store(long demandId, Anchor anchor, AnchorInput input, long accountId) {
    if (input.on() == null) {
      new Sql("DELETE FROM demand_anchor WHERE demand_id = :demand AND anchor = :anchor")
          .bind("demand", demandId)
          .bind("anchor", anchor)
          .execute(em);
      return;
    }
    new Sql(
            """
            INSERT INTO demand_anchor (demand_id, anchor, happens_on, reason, changed_by)
            VALUES (:demand, :anchor, :day, :reason, :account)
            ON DUPLICATE KEY UPDATE happens_on = VALUES(happens_on), reason = VALUES(reason),
              changed_by = VALUES(changed_by)
            """)
        .bind("demand", demandId)
        .bind("anchor", anchor)
        .bind("day", input.on())
        .bind("reason", input.reason())
        .bind("account", accountId)
        .execute(em);
  }

  Counts counts(AnchorMove move) {
    if (move.levels().isEmpty()) {
      return new Counts(0, 0, 0, 0);
    }
    Sql sql =
        new Sql(
            """
            SELECT COALESCE(SUM(m.moves), 0) AS changed,
              COALESCE(SUM(m.moves AND m.late_after AND NOT m.late_before), 0) AS late,
              COALESCE(SUM(m.moves AND m.late_before AND NOT m.late_after), 0) AS saved,
              COALESCE(SUM(NOT m.moves AND NOT (m.due_before <=> m.due_on)), 0) AS kept FROM
            """);
    return sql.add(move.table(sql))
        .add("m")
        .first(
            em,
            r ->
                new Counts(
                    r.number("changed"), r.number("late"), r.number("saved"), r.number("kept")))
        .orElseGet(() -> new Counts(0, 0, 0, 0));
  }

  /** The first rows that move, those that become overdue first. */
  List<EffectRow> rows(AnchorMove move) {
    if (move.levels().isEmpty()) {
      return List.of();
    }
    Sql sql =
        new Sql(
            "SELECT m.organisation_id, m.role, m.occurrence, m.due_before, m.due_on, m.state FROM");
    return sql.add(move.table(sql))
        .add(
            """
            m JOIN organisation o ON o.id = m.organisation_id WHERE m.moves
            ORDER BY m.late_after AND NOT m.late_before DESC, o.name, m.id
            """)
        .add("LIMIT :shown", "shown", PublicationSql.SHOWN)
        .list(
            em,
            r ->
                new EffectRow(
                    PreviewEffect.CHANGE,
                    r.number("organisation_id"),
                    r.constant("role", ObligationRole.class),
                    r.string("occurrence"),
                    r.dateOrNull("due_before"),
                    r.dateOrNull("due_on"),
                    r.constantOrNull("state", ObligationState.class)));
  }

  /**
   * Moves the dates; the first one stays, and each move leaves a step with its trace. What moves
   * passes any date granted on request, which ends there.
   */
  void move(AnchorMove move, long accountId, Instant at, @Nullable String reason) {
    Sql steps =
        new Sql(
            """
            INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on, trace)
            SELECT m.id, 'CHANGED', :at, :account, :reason, m.due_on,
            """);
    steps
        .add(
            AnchorMove.column(
                steps, move.levels(), AnchorMove.Level::trace, "m.deadline_id", "CHAR"))
        .add("FROM");
    steps
        .add(move.table(steps))
        .add("m WHERE m.moves")
        .bind("at", at)
        .bind("account", accountId)
        .bind("reason", reason)
        .execute(em);
    Sql dates = new Sql("UPDATE obligation ob JOIN");
    dates
        .add(move.table(dates))
        .add(
            """
            m ON m.id = ob.id AND m.moves
            SET ob.due_on = m.due_on, ob.extended_from = NULL,
              ob.first_due_on = COALESCE(ob.first_due_on, m.due_on),
              ob.version = ob.version + 1, ob.changed_by = :account
            """)
        .bind("account", accountId)
        .execute(em);
  }
}
