package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.lantoa.notification.Reminders;
import vn.lantoa.notification.RemindersConfig;
import vn.lantoa.notification.internal.Ledger.Mark;
import vn.lantoa.notification.internal.RunLog.Span;
import vn.lantoa.shared.job.RecurringWork;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.persistence.SqlErrors;

/**
 * Brings the ledger up to date from its watermark: every day since the last run, that day itself
 * once more. It may stop anywhere: the watermark moves at the end, and what stands already is kept.
 */
@ApplicationScoped
public class LedgerRun implements RecurringWork, Reminders {

  private static final Logger LOG = Logger.getLogger(LedgerRun.class);
  private static final int TRIES = 5;

  private final Ledger ledger;
  private final Escalator escalator;
  private final RunLog log;
  private final RemindersConfig config;
  private final EntityManager em;

  public LedgerRun(
      Ledger ledger, Escalator escalator, RunLog log, RemindersConfig config, EntityManager em) {
    this.ledger = ledger;
    this.escalator = escalator;
    this.log = log;
    this.config = config;
    this.em = em;
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  @Override
  @ActivateRequestContext
  public void run() {
    LOG.debugf("%d notifications were written", catchUp());
  }

  @Override
  @ActivateRequestContext
  public void beginOn(LocalDate day) {
    log.beginOn(day);
    catchUp();
  }

  /** Everything since the last run; how many rows were written. */
  long catchUp() {
    Span span = log.next();
    String defaults =
        config.stages().stream().map(String::valueOf).collect(Collectors.joining(","));
    long seen = 0;
    for (int stage : stages()) {
      seen += stage(stage, span, defaults);
    }
    if (span.from().isBefore(span.to())) {
      again(() -> ledger.supersede(span.from(), span.to().minusDays(1)));
    }
    seen += byId(span.obligationFrom(), span.obligationTo(), ledger::assigned);
    seen += byId(span.stepFrom(), span.stepTo(), ledger::returned);
    seen += byId(span.stepFrom(), span.stepTo(), ledger::toConfirm);
    seen += again(() -> escalator.run(span.from(), span.to()));
    log.done(span, seen);
    return seen;
  }

  /** Those configured and those of demands that have their own. One statement. */
  private SortedSet<Integer> stages() {
    SortedSet<Integer> stages = new TreeSet<>(config.stages());
    new Sql("SELECT DISTINCT stages FROM demand_reminder")
        .list(em, r -> r.string("stages"))
        .forEach(list -> stages.addAll(DemandReminders.split(list)));
    return stages;
  }

  private long stage(int stage, Span span, String defaults) {
    LocalDate to = span.to().minusDays(stage);
    Mark after = new Mark(span.from().minusDays(stage), 0);
    long seen = 0;
    while (true) {
      Optional<Mark> end = ledger.chunkEnd(after, to, config.chunk());
      Mark from = after;
      Mark upto = end.orElse(new Mark(to, Long.MAX_VALUE));
      seen += again(() -> ledger.remind(stage, from, upto, defaults));
      if (end.isEmpty()) {
        return seen;
      }
      after = upto;
    }
  }

  /** Writes the rows of a range of ids. */
  private interface ByIds {
    int write(long after, long upto);
  }

  private long byId(long after, long upto, ByIds step) {
    long seen = 0;
    for (long from = after; from < upto; from += config.chunk()) {
      long start = from;
      long end = Math.min(upto, from + config.chunk());
      seen += again(() -> step.write(start, end));
    }
    return seen;
  }

  /** Two nodes at the same chunk may wait for each other; one is sent back and tries again. */
  private static int again(IntSupplier chunk) {
    for (int left = TRIES; ; left--) {
      try {
        return chunk.getAsInt();
      } catch (RuntimeException e) {
        int code = SqlErrors.code(e);
        if (left == 0 || (code != SqlErrors.DEADLOCK && code != SqlErrors.LOCK_WAIT)) {
          throw e;
        }
      }
    }
  }
}
