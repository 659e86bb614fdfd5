package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import vn.lantoa.access.Answering;
import vn.lantoa.notification.RemindersConfig;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * Takes what is overdue up the tree: the organisation's officers, its head, the superior's
 * officers. Each step is taken once: it is told, then the row moves on, in one transaction.
 */
@ApplicationScoped
public class Escalator {

  /** Steps: officer, head, superior. */
  static final int STEPS = 3;

  private static final String OVERDUE = OpenWork.OPEN + " AND " + OpenWork.LAST_DAY + " < :today";

  /** The days of a step, from the demand or the configuration. */
  private static final String DAYS =
      """
      CASE %s WHEN 1 THEN COALESCE(dr.officer_days, :officer)
        WHEN 2 THEN COALESCE(dr.head_days, :head)
        WHEN 3 THEN COALESCE(dr.superior_days, :superior) END""";

  private static final String BEGIN =
      """
      INSERT INTO escalation (obligation_id, due_on, state, next_step, next_on)
      SELECT ob.id, ob.due_on, 'RUNNING', 1, %1$s + INTERVAL COALESCE(dr.officer_days, :officer) DAY
      FROM %2$s LEFT JOIN demand_reminder dr ON dr.demand_id = ob.demand_id
      WHERE %3$s AND %4$s AND COALESCE(dr.escalates, TRUE)
        AND %1$s + INTERVAL COALESCE(dr.officer_days, :officer) DAY <= :today
      ON DUPLICATE KEY UPDATE state = IF(escalation.state = 'ENDED', 'RUNNING', escalation.state)
      """;

  private final EntityManager em;
  private final AppClock clock;
  private final Answering answering;
  private final RemindersConfig config;

  public Escalator(EntityManager em, AppClock clock, Answering answering, RemindersConfig config) {
    this.em = em;
    this.clock = clock;
    this.answering = answering;
    this.config = config;
  }

  /**
   * Ends what is settled, begins what became overdue, takes the steps that fell since. Eleven
   * statements.
   *
   * @return people told
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int run(LocalDate from, LocalDate to) {
    end(to);
    begin(from, to);
    new Sql(
            """
            UPDATE escalation SET state = 'RUNNING', version = version + 1
            WHERE state = 'ANSWERED' AND promised_on < :today
            """)
        .bind("today", to)
        .execute(em);
    int told = 0;
    for (int step = 1; step <= STEPS; step++) {
      told += tell(step, to);
      advance(step, to);
    }
    return told;
  }

  /** Done, withdrawn, waived, handed over, or given a later date. */
  private void end(LocalDate today) {
    new Sql(
            """
            UPDATE escalation e JOIN obligation ob ON ob.id = e.obligation_id
            SET e.state = 'ENDED', e.version = e.version + 1
            WHERE e.state IN ('RUNNING', 'ANSWERED') AND NOT (%s AND ob.due_on <=> e.due_on)
            """
                .formatted(OVERDUE))
        .bind("today", today)
        .execute(em);
  }

  /** By the due date, and what was returned by the date of its repair. */
  private void begin(LocalDate from, LocalDate to) {
    int earliest =
        (int)
            Math.min(
                config.officerDays(),
                new Sql(
                        "SELECT COALESCE(MIN(officer_days), 3650) FROM demand_reminder WHERE escalates")
                    .number(em));
    int latest =
        (int)
            Math.max(
                config.officerDays(),
                new Sql(
                        "SELECT COALESCE(MAX(officer_days), 0) FROM demand_reminder WHERE escalates")
                    .number(em));
    LocalDate first = from.minusDays(latest);
    LocalDate last = to.minusDays(earliest);
    Sql byDue =
        new Sql(
            BEGIN.formatted(
                "ob.due_on", "obligation ob", "ob.due_key BETWEEN :first AND :last", OVERDUE));
    Sql byRepair =
        new Sql(
            BEGIN.formatted(
                "ob.repair_due_on",
                "notification n JOIN obligation ob ON ob.id = n.obligation_id",
                "n.kind = 'RETURNED' AND n.falls_on BETWEEN :first AND :last"
                    + " AND ob.repair_due_on = n.falls_on AND ob.due_on IS NOT NULL",
                OVERDUE));
    for (Sql sql : new Sql[] {byDue, byRepair}) {
      sql.bind("first", first)
          .bind("last", last)
          .bind("today", to)
          .bind("officer", config.officerDays())
          .execute(em);
    }
  }

  private int tell(int step, LocalDate today) {
    String place =
        step == STEPS
            ? "(SELECT c.ancestor_id FROM organisation_closure c"
                + " WHERE c.descendant_id = ob.organisation_id AND c.depth = 1)"
            : "ob.organisation_id";
    String roles = step == 1 ? "'OFFICER', 'REPORTER'" : step == 2 ? "'HEAD'" : "'OFFICER'";
    Sql sql =
        new Sql(
            """
            INSERT INTO notification (account_id, kind, obligation_id, organisation_id, stage, occasion,
              due_on, falls_on, created_at)
            SELECT DISTINCT COALESCE(p.account_id, 0), 'ESCALATION', t.obligation_id,
              COALESCE(t.place, t.organisation_id), :step, TO_DAYS(t.due_on), t.due_on, t.next_on, :now
            FROM (SELECT e.obligation_id, e.due_on, e.next_on, d.act, ob.organisation_id,
            """);
    sql.add(place + " AS place")
        .add(
            """
            FROM escalation e JOIN obligation ob ON ob.id = e.obligation_id
            JOIN demand d ON d.id = ob.demand_id
            WHERE e.state = 'RUNNING' AND e.next_step = :step AND e.next_on <= :today) t
            """)
        .add("LEFT JOIN (" + answering.people(sql) + ") p ON p.organisation_id = t.place")
        .add("AND p.role IN (" + roles + ") AND " + Answering.covers("p", "t.act"))
        .add("ON DUPLICATE KEY UPDATE id = notification.id");
    return sql.bind("step", step).bind("today", today).bind("now", clock.now()).execute(em);
  }

  /** Only rows whose step stands in the ledger: another node's newer ones wait for their own. */
  private void advance(int step, LocalDate today) {
    String next = DAYS.formatted(String.valueOf(step + 1));
    new Sql(
            """
            UPDATE escalation e JOIN obligation ob ON ob.id = e.obligation_id
            LEFT JOIN demand_reminder dr ON dr.demand_id = ob.demand_id
            SET e.next_step = :step + 1, e.version = e.version + 1,
              e.next_on = %s + INTERVAL (%s) DAY
            WHERE e.state = 'RUNNING' AND e.next_step = :step AND e.next_on <= :today
              AND EXISTS (SELECT 1 FROM notification n WHERE n.obligation_id = e.obligation_id
                AND n.kind = 'ESCALATION' AND n.occasion = TO_DAYS(e.due_on) AND n.stage = :step)
            """
                .formatted(OpenWork.LAST_DAY, next))
        .bind("step", step)
        .bind("today", today)
        .bind("officer", config.officerDays())
        .bind("head", config.headDays())
        .bind("superior", config.superiorDays())
        .execute(em);
  }
}
