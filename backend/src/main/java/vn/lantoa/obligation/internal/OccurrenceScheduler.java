package vn.lantoa.obligation.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Calls the {@link OccurrenceMaker} again and again: one node at a time, another one where it
 * stops.
 */
@ApplicationScoped
public class OccurrenceScheduler {

  private static final Logger LOG = Logger.getLogger(OccurrenceScheduler.class);
  private static final Duration POLL = Duration.ofSeconds(30);
  private static final int LATE = 4000;

  private final OccurrenceMaker maker;
  private final DeadlineConfig config;
  private final Scheduler scheduler;

  public OccurrenceScheduler(
      AgroalDataSource database, OccurrenceMaker maker, DeadlineConfig config) {
    this.maker = maker;
    this.config = config;
    Duration pause =
        config.occurrencesEvery().isZero() ? Duration.ofHours(1) : config.occurrencesEvery();
    RecurringTask<Void> task =
        Tasks.recurring("occurrences", FixedDelay.of(pause)).execute((instance, context) -> run());
    this.scheduler =
        Scheduler.create(database)
            .startTasks(task)
            .threads(1)
            .pollingInterval(POLL)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  void start(@Observes @Priority(LATE) StartupEvent event) {
    if (!config.occurrencesEvery().isZero()) {
      scheduler.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.stop();
  }

  /** Makes whatever is missing; a demand that fails is tried again next time, the others go on. */
  @ActivateRequestContext
  public long run() {
    long made = 0;
    for (long id : maker.due()) {
      try {
        made += maker.make(id);
      } catch (RuntimeException e) {
        LOG.errorf(e, "the turns of demand %d were not made; they are tried again", id);
      }
    }
    return made;
  }
}
