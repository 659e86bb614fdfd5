package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The watermarks: where the next run of the ledger begins. */
@ApplicationScoped
public class RunLog {

  /** Longer than any transaction lives: a row with a smaller id cannot appear after that. */
  private static final Duration SETTLED = Duration.ofMinutes(15);

  private static final Duration KEPT = Duration.ofDays(60);

  /** The last id of a table: with MAX a table with history is read whole. */
  private static final String LAST =
      "SELECT COALESCE((SELECT id FROM %s ORDER BY id DESC LIMIT 1), 0)";

  /** What a run covers: days after {@code from} with {@code from} itself, rows after the ids. */
  record Span(
      LocalDate from,
      LocalDate to,
      long stepFrom,
      long stepTo,
      long obligationFrom,
      long obligationTo,
      Instant startedAt) {}

  private final EntityManager em;
  private final AppClock clock;

  public RunLog(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Three statements. A first run sees today only and nothing that was there before it. */
  Span next() {
    Instant now = clock.now();
    long step = new Sql(LAST.formatted("obligation_step")).number(em);
    long obligation = new Sql(LAST.formatted("obligation")).number(em);
    LocalDate today = AppClock.dayOf(now);
    return new Sql(
            """
            SELECT MAX(day) AS day,
              COALESCE(MAX(IF(started_at <= :settled, step_upto, NULL)), MIN(step_upto)) AS step,
              COALESCE(MAX(IF(started_at <= :settled, obligation_upto, NULL)),
                MIN(obligation_upto)) AS obligation
            FROM reminder_run
            """)
        .bind("settled", now.minus(SETTLED))
        .first(
            em,
            r ->
                r.dateOrNull("day") == null
                    ? new Span(today, today, step, step, obligation, obligation, now)
                    : new Span(
                        r.date("day"),
                        today,
                        r.number("step"),
                        step,
                        r.number("obligation"),
                        obligation,
                        now))
        .orElseThrow();
  }

  /** Writes that everything up to there stands in the ledger. */
  @Transactional(TxType.REQUIRES_NEW)
  public void done(Span span, long seen) {
    new Sql(
            """
            INSERT INTO reminder_run (day, started_at, finished_at, step_upto, obligation_upto, rows_seen)
            VALUES (:day, :start, :now, :step, :obligation, :seen)
            """)
        .bind("day", span.to())
        .bind("start", span.startedAt())
        .bind("now", clock.now())
        .bind("step", span.stepTo())
        .bind("obligation", span.obligationTo())
        .bind("seen", seen)
        .execute(em);
    new Sql("DELETE FROM reminder_run WHERE started_at < :old AND day < :today")
        .bind("old", span.startedAt().minus(KEPT))
        .bind("today", span.to())
        .execute(em);
  }

  /** The ledger begins as if it had last run on a day, long ago, and seen nothing. */
  @Transactional(TxType.REQUIRES_NEW)
  public void beginOn(LocalDate day) {
    new Sql("DELETE FROM reminder_run").execute(em);
    Instant then = day.atStartOfDay(AppClock.VIETNAM).toInstant();
    done(new Span(day, day, 0, 0, 0, 0, then), 0);
  }
}
