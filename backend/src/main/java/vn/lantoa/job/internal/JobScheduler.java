package vn.lantoa.job.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import vn.lantoa.shared.job.RecurringWork;

/**
 * The durable queue. What is queued joins the caller's transaction, since the data source is the
 * same; the queue is looked at right after the commit.
 */
@ApplicationScoped
public class JobScheduler {

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration LAST_WORDS = Duration.ofSeconds(4);
  private static final int MISSED_HEARTBEATS = 4;
  private static final int LATE = 4000;

  private final JobRunner runner;
  private final JobConfig config;
  private final TransactionSynchronizationRegistry transaction;
  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;

  public JobScheduler(
      AgroalDataSource database,
      JobRunner runner,
      JobConfig config,
      TransactionSynchronizationRegistry transaction,
      @All List<RecurringWork> recurring) {
    this.runner = runner;
    this.config = config;
    this.transaction = transaction;
    this.task =
        Tasks.oneTime("job")
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute((instance, context) -> runner.run(Long.parseLong(instance.getId())));
    this.scheduler =
        Scheduler.create(database, task)
            .startTasks(
                config.recurring()
                    ? recurring.stream().map(JobScheduler::again).toList()
                    : List.of())
            .threads(Math.max(1, config.threads()))
            .pollingInterval(config.pollingInterval())
            .heartbeatInterval(config.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LAST_WORDS)
            .alwaysPersistTimestampInUTC()
            .build();
  }

  private static RecurringTask<Void> again(RecurringWork work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
        .execute((instance, context) -> work.run());
  }

  void start(@Observes @Priority(LATE) StartupEvent event) {
    if (config.threads() > 0) {
      scheduler.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    runner.stop();
    scheduler.stop();
  }

  /** Queues a job in the caller's transaction. Two statements. */
  void queue(long id) {
    scheduler.schedule(task.instance(Long.toString(id)), new SystemClock().now());
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              scheduler.triggerCheckForDueExecutions();
            }
          }
        });
  }
}
