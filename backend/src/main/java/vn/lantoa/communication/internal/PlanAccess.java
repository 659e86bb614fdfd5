package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Who reads a plan: whoever reaches its organisation or its lead, and once approved the partners of
 * its lines.
 */
@ApplicationScoped
public class PlanAccess {

  private static final String ACT = "'COMMUNICATE' COLLATE utf8mb4_bin";

  /** A line before names and deliveries are put in. */
  record Item(
      long id,
      @Nullable Long partnerId,
      @Nullable String outlet,
      String audience,
      CommunicationChannel channel,
      @Nullable String columnName,
      int plannedCount,
      @Nullable Integer plannedMinutes,
      boolean mayReport,
      boolean delivered) {}

  private final EntityManager em;
  private final Reach reach;
  private final AsOf asOf;

  public PlanAccess(EntityManager em, Reach reach, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.asOf = asOf;
  }

  /** The plan where the actor may read it, or 404. One statement. */
  CommunicationPlanRow require(long id) {
    Sql sql = new Sql("SELECT p.*,");
    String edit =
        asOf.past()
            ? "FALSE"
            : "(%s OR %s)"
                .formatted(
                    reach.holds(sql, Permission.DOCUMENT_EDIT, "p.organisation_id", null),
                    reach.holds(sql, Permission.DOCUMENT_EDIT, "p.lead_id", null));
    String approve =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.PROGRAMME_APPROVE, "p.organisation_id", null);
    sql.add("%s AS may_edit, %s AS may_approve FROM communication_plan p".formatted(edit, approve))
        .add("WHERE p.id = :id", "id", id);
    return readable(sql, approve)
        .first(em, CommunicationPlanRow::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** The lines in their order, with whether the actor can report of them. One statement. */
  List<Item> items(CommunicationPlanRow plan) {
    return items(plan, plan.state() == CommunicationPlanState.APPROVED && !asOf.past());
  }

  /** The same, with whether the actor reports of them whatever the state where it is asked. */
  List<Item> items(CommunicationPlanRow plan, boolean open) {
    Sql sql = new Sql("SELECT i.*,");
    String report =
        !open
            ? "FALSE"
            : "(%s OR %s OR %s)"
                .formatted(
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "p.organisation_id", ACT),
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "p.lead_id", ACT),
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "i.organisation_id", ACT));
    return sql.add(
            """
            %s AS may_report, EXISTS (SELECT 1 FROM communication_delivery d WHERE d.item_id = i.id)
              AS delivered FROM communication_item i
            JOIN communication_plan p ON p.id = i.communication_plan_id
            WHERE i.communication_plan_id = :plan ORDER BY i.position, i.id
            """
                .formatted(report))
        .bind("plan", plan.id())
        .list(em, PlanAccess::item);
  }

  private static Item item(Row r) {
    return new Item(
        r.number("id"),
        r.numberOrNull("organisation_id"),
        r.stringOrNull("outlet"),
        r.string("audience"),
        r.constant("channel", CommunicationChannel.class),
        r.stringOrNull("column_name"),
        r.integer("planned_count"),
        r.integerOrNull("planned_minutes"),
        r.bool("may_report"),
        r.bool("delivered"));
  }

  /** Adds {@code AND (…)} so that only plans remain that the actor may read. */
  Sql readable(Sql sql) {
    return readable(sql, "FALSE");
  }

  /** The same, where another right lets the actor see it as well: whoever approves it. */
  private Sql readable(Sql sql, String also) {
    return sql.add(
        """
        AND (%s OR %s OR %s OR (p.state <> 'DRAFT' AND EXISTS (SELECT 1 FROM communication_item part
          WHERE part.communication_plan_id = p.id AND %s)))
        """
            .formatted(
                also,
                reach.within(sql, Permission.DOCUMENT_READ, "p.organisation_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, "p.lead_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, "part.organisation_id", null)));
  }
}
