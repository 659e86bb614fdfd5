package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.access.Answering;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * Writes the ledger by sets, a transaction a chunk, each read by the index it is cut from. A row
 * that stands already is left as it is: the key of the table decides, so that two nodes may write
 * the same chunk at once.
 */
@ApplicationScoped
public class Ledger {

  private static final String INSERT =
      """
      INSERT INTO notification (account_id, kind, obligation_id, organisation_id, stage, occasion,
        due_on, falls_on, created_at)
      """;

  private static final String KEEP = "ON DUPLICATE KEY UPDATE id = notification.id";

  /** The last obligation of a chunk in the order of the due index. */
  record Mark(LocalDate dueOn, long id) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Answering answering;

  public Ledger(EntityManager em, AppClock clock, Answering answering) {
    this.em = em;
    this.clock = clock;
    this.answering = answering;
  }

  /** Where the next chunk after a mark ends; empty where no more than a chunk is left. */
  Optional<Mark> chunkEnd(Mark after, LocalDate to, int rows) {
    return new Sql(
            """
            SELECT due_key, id FROM obligation
            WHERE due_key BETWEEN :from AND :to AND (due_key > :from OR id > :after)
            ORDER BY due_key, id LIMIT 1 OFFSET
            """)
        .bind("from", after.dueOn())
        .bind("to", to)
        .bind("after", after.id())
        .add(":skip", "skip", rows - 1)
        .first(em, r -> new Mark(r.date("due_key"), r.number("id")));
  }

  /**
   * A stage of the obligations between two marks of the due index, for everybody who answers for
   * them; where nobody does, the row names account 0. One statement.
   *
   * @return rows written; those that stood already are passed over
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int remind(int stage, Mark after, Mark upto, String defaults) {
    Sql sql = new Sql(INSERT);
    sql.add(
            """
            SELECT DISTINCT COALESCE(p.account_id, 0), 'REMINDER', ob.id, ob.organisation_id, :stage,
              TO_DAYS(ob.due_on), ob.due_on, ob.due_on + INTERVAL :stage DAY, :now
            FROM obligation ob FORCE INDEX (ix_obligation_due)
            STRAIGHT_JOIN demand d ON d.id = ob.demand_id
            LEFT JOIN demand_reminder dr ON dr.demand_id = ob.demand_id
            """)
        .add("LEFT JOIN (" + answering.people(sql) + ") p")
        .add("ON p.organisation_id = ob.organisation_id AND " + Answering.covers("p", "d.act"))
        .add("WHERE ob.due_key BETWEEN :from AND :to AND " + OpenWork.OPEN)
        .add("AND (ob.due_key > :from OR ob.id > :after) AND (ob.due_key < :to OR ob.id <= :upto)")
        .add("AND FIND_IN_SET(:stage, COALESCE(dr.stages, :defaults))")
        .add("AND (:stage <= 0 OR " + OpenWork.LAST_DAY + " < ob.due_on + INTERVAL :stage DAY)")
        .add(
            """
            AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.obligation_id = ob.id
              AND n.kind = 'REMINDER' AND n.occasion = TO_DAYS(ob.due_on) AND n.stage = :stage
              AND n.account_id = COALESCE(p.account_id, 0))
            """)
        .add(KEEP);
    return sql.bind("stage", stage)
        .bind("now", clock.now())
        .bind("from", after.dueOn())
        .bind("after", after.id())
        .bind("to", upto.dueOn())
        .bind("upto", upto.id())
        .bind("defaults", defaults)
        .execute(em);
  }

  /**
   * Of the stages of one obligation that were caught up together and told nobody yet, the latest
   * speaks for those whose day had passed (it ends at 17:00 UTC). One statement.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int supersede(LocalDate from, LocalDate to) {
    return new Sql(
            """
            UPDATE notification n SET n.superseded_by = (
              SELECT MAX(l.stage) FROM notification l
              WHERE l.obligation_id = n.obligation_id AND l.kind = 'REMINDER'
                AND l.occasion = n.occasion AND l.account_id = n.account_id)
            WHERE n.kind = 'REMINDER' AND n.falls_on BETWEEN :from AND :to
              AND n.created_at >= n.falls_on + INTERVAL 17 HOUR
              AND n.digest_id IS NULL AND n.read_at IS NULL AND n.superseded_by IS NULL
              AND EXISTS (SELECT 1 FROM notification l
                WHERE l.obligation_id = n.obligation_id AND l.kind = 'REMINDER'
                  AND l.occasion = n.occasion AND l.account_id = n.account_id AND l.stage > n.stage)
            """)
        .bind("from", from)
        .bind("to", to)
        .execute(em);
  }

  /** Newly assigned obligations, by their ids. One statement. */
  @Transactional(TxType.REQUIRES_NEW)
  public int assigned(long after, long upto) {
    return told("ASSIGNED", "ob.organisation_id", "'OPEN'", "ob.due_on", "0", null, after, upto);
  }

  /** What was returned, by the ids of the steps. One statement. */
  @Transactional(TxType.REQUIRES_NEW)
  public int returned(long after, long upto) {
    return told(
        "RETURNED",
        "ob.organisation_id",
        "'RETURNED'",
        "COALESCE(ob.repair_due_on, ob.due_on)",
        "s.id",
        "'RETURNED'",
        after,
        upto);
  }

  /** What waits for a confirmer, by the ids of the steps. One statement. */
  @Transactional(TxType.REQUIRES_NEW)
  public int toConfirm(long after, long upto) {
    return told(
        "TO_CONFIRM",
        "ob.confirmer_id",
        "'SUBMITTED'",
        "ob.confirm_by",
        "s.id",
        "'SUBMITTED'",
        after,
        upto);
  }

  private int told(
      String kind,
      String place,
      String state,
      String due,
      String occasion,
      @org.jspecify.annotations.Nullable String step,
      long after,
      long upto) {
    Sql sql = new Sql(INSERT);
    sql.add(
            "SELECT DISTINCT p.account_id, '%s', ob.id, %s, 0, %s, %s, COALESCE(%s, :today), :now"
                .formatted(kind, place, occasion, due, due))
        .add(
            step == null
                ? "FROM obligation ob FORCE INDEX (PRIMARY)"
                : "FROM obligation_step s STRAIGHT_JOIN obligation ob ON ob.id = s.obligation_id")
        .add("STRAIGHT_JOIN demand d ON d.id = ob.demand_id")
        .add("STRAIGHT_JOIN (" + answering.people(sql) + ") p")
        .add("ON p.organisation_id = " + place + " AND " + Answering.covers("p", "d.act"))
        .add("WHERE ob.state = " + state)
        .add(step == null ? "AND ob.id" : "AND s.kind = " + step + " AND s.id")
        .add("BETWEEN :after + 1 AND :upto");
    if (kind.equals("TO_CONFIRM")) {
      sql.add("AND p.role IN ('OFFICER', 'HEAD')");
    }
    return sql.add(KEEP)
        .bind("today", clock.today())
        .bind("now", clock.now())
        .bind("after", after)
        .bind("upto", upto)
        .execute(em);
  }
}
