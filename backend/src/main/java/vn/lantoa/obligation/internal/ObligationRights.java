package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;

/**
 * Which obligations the actor may see and which are its own to deal with, mostly as SQL over the
 * tables of {@link ObligationRows#FROM}.
 */
@ApplicationScoped
public class ObligationRights {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;

  public ObligationRights(EntityManager em, CurrentActor actor, Reach reach) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
  }

  /** What the actor may read: in reach, or waiting for a confirmer in reach. */
  String readable(Sql sql) {
    return "(%s OR %s)"
        .formatted(
            reach.within(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act"),
            reach.within(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id", "d.act"));
  }

  /** The same where each row is tested by itself: in a walk, or after another search. */
  String readableRow(Sql sql) {
    return "(%s OR %s)"
        .formatted(
            reach.holds(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act"),
            reach.holds(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id", "d.act"));
  }

  /** Whether the actor may read it, or decide about it for who demanded it. One statement. */
  boolean inSight(long id) {
    Sql sql = new Sql("SELECT COUNT(*) " + ObligationRows.FROM).add("WHERE ob.id = :id", "id", id);
    return sql.add("AND (" + readableRow(sql))
            .add("OR " + asked(sql, ""))
            .add("OR " + at(sql, Permission.OBLIGATION_REPORT, "ob.organisation_id"))
            .add("OR " + reach.holds(sql, Permission.DEMAND_PUBLISH, "doc.holder_id", "d.act"))
            .add(")")
            .number(em)
        > 0;
  }

  /**
   * Whether an organisation may be named as the one whose task it would be: below the register the
   * demand comes from, or one the actor may read. One statement.
   */
  boolean mayBeProposed(long demandId, long organisation) {
    Sql sql =
        new Sql(
                """
                SELECT COUNT(*) FROM organisation o WHERE o.id = :organisation AND (EXISTS (
                  SELECT 1 FROM demand d JOIN document doc ON doc.id = d.document_id
                  JOIN organisation_closure c ON c.ancestor_id = doc.holder_id
                  WHERE d.id = :demand AND c.descendant_id = o.id) OR
                """)
            .bind("organisation", organisation)
            .bind("demand", demandId);
    return sql.add(reach.within(sql, Permission.ORGANISATION_READ, "o.id", null) + ")").number(em)
        > 0;
  }

  /** The same for one row, found by its key. */
  Reach.Look readableOne(Sql sql) {
    Reach.Look owed = reach.look(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act");
    Reach.Look confirmed =
        reach.look(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id", "d.act");
    return new Reach.Look(
        owed.join() + " " + confirmed.join(),
        "(" + owed.holds() + " OR " + confirmed.holds() + ")");
  }

  /**
   * Rows that are the actor's own to deal with; no right is left to ask for.
   *
   * @param tables where the search starts
   */
  record Own(String tables, String condition) {}

  /** Owed by organisations where the actor itself reports. */
  Own mine(Sql sql) {
    return new Own("obligation ob", at(sql, Permission.OBLIGATION_REPORT, "ob.organisation_id"));
  }

  /** Waiting for an organisation where the actor itself confirms. */
  Own toConfirm(Sql sql) {
    String mine = at(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id");
    return new Own("obligation ob", "ob.state = 'SUBMITTED' AND " + mine);
  }

  /** With a request for more time that waits where the actor itself decides. */
  Own toExtend(Sql sql) {
    return new Own(
        "extension_request x STRAIGHT_JOIN obligation ob ON ob.id = x.obligation_id",
        "x.state = 'WAITING' AND ob.state IN ('OPEN', 'RECEIVED', 'RETURNED', 'SUBMITTED') AND "
            + at(sql, Permission.OBLIGATION_CONFIRM, "x.decider_id"));
  }

  /** Whether a request for more time is, or was, for the actor to decide. */
  String asked(Sql sql, String more) {
    return "EXISTS (SELECT 1 FROM extension_request x WHERE x.obligation_id = ob.id %s AND %s)"
        .formatted(more, reach.holds(sql, Permission.OBLIGATION_CONFIRM, "x.decider_id", "d.act"));
  }

  /** Objected to, where the actor itself demands. */
  Own objections(Sql sql) {
    return new Own(
        "obligation ob FORCE INDEX (ix_obligation_state)",
        "ob.state = 'OBJECTED' AND " + at(sql, Permission.DEMAND_PUBLISH, "doc.holder_id"));
  }

  /** Only demands of organisations where the actor itself demands. */
  String demanded(Sql sql) {
    return at(sql, Permission.DEMAND_PUBLISH, "doc.holder_id");
  }

  private String at(Sql sql, Permission permission, String column) {
    return reach.at(sql, permission, column, "d.act");
  }

  /** Reporting is for those who hold a role at the organisation itself. */
  boolean reports(long organisation, Act act) {
    return actor.get().grantsFor(Permission.OBLIGATION_REPORT, act).stream()
        .anyMatch(g -> g.organisationId() == organisation);
  }
}
