package vn.lantoa.job.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.lantoa.job.internal.JobStore.Begun;
import vn.lantoa.shared.actor.Acting;
import vn.lantoa.shared.job.JobHandler;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.job.JobStoppedException;
import vn.lantoa.shared.problem.ProblemException;

/** Runs one job to its end, or back into the queue where this node stops. */
@ApplicationScoped
public class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  /** A job that took its process down this often is not begun again. */
  private static final int MOST_ATTEMPTS = 3;

  private final JobStore store;
  private final Acting acting;
  private final Map<String, JobHandler> handlers;
  private final AtomicBoolean stopping = new AtomicBoolean();

  public JobRunner(JobStore store, Acting acting, @All List<JobHandler> handlers) {
    this.store = store;
    this.acting = acting;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
  }

  /** From now on every job stops at its next row and is begun again elsewhere. */
  void stop() {
    stopping.set(true);
  }

  /**
   * Runs it.
   *
   * @throws JobStoppedException where this node stops first: the scheduler keeps it
   */
  @ActivateRequestContext
  public void run(long id) {
    Begun job = store.begin(id).orElse(null);
    if (job == null) {
      return;
    }
    MDC.put("requestId", job.requestId() == null ? "job-" + id : job.requestId());
    try {
      finish(job);
    } finally {
      MDC.remove("requestId");
    }
  }

  private void finish(Begun job) {
    try {
      if (job.attempts() > MOST_ATTEMPTS) {
        store.finish(job.id(), JobState.FAILED, null, StoredProblem.unexpected());
        return;
      }
      store.finish(job.id(), JobState.DONE, work(job), null);
    } catch (JobStoppedException e) {
      if (!e.cancelled()) {
        store.requeue(job.id());
        throw e;
      }
      store.finish(job.id(), JobState.CANCELLED, null, null);
    } catch (ProblemException e) {
      store.finish(job.id(), JobState.FAILED, null, StoredProblem.of(e));
    } catch (RuntimeException e) {
      LOG.errorf(e, "job %d (%s) failed", job.id(), job.kind());
      store.finish(job.id(), JobState.FAILED, null, StoredProblem.unexpected());
    }
  }

  private String work(Begun job) {
    if (job.cancelRequested()) {
      throw new JobStoppedException(true);
    }
    JobHandler handler = handlers.get(job.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler for jobs of kind " + job.kind());
    }
    AtomicReference<String> result = new AtomicReference<>("");
    acting.as(
        job.accountId(),
        job.grants(),
        () -> result.set(handler.run(job.input(), new Progress(job.id()))));
    return Objects.requireNonNull(result.get());
  }

  private final class Progress implements JobProgress {

    private final long id;
    private @Nullable Integer total;

    Progress(long id) {
      this.id = id;
    }

    @Override
    public void total(int rows) {
      total = rows;
      done(0);
    }

    @Override
    public void done(int rows) {
      if (stopping.get()) {
        throw new JobStoppedException(false);
      }
      if (store.progress(id, total, rows)) {
        throw new JobStoppedException(true);
      }
    }
  }
}
