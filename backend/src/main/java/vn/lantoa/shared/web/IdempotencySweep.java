package vn.lantoa.shared.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every hour removes the answers that are given no longer. */
@ApplicationScoped
public class IdempotencySweep {

  private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
  private static final long FIRST_MINUTES = 7;
  private static final long MINUTES = 60;

  private final IdempotencyStore store;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "idempotency-sweep");
            thread.setDaemon(true);
            return thread;
          });

  public IdempotencySweep(IdempotencyStore store) {
    this.store = store;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleAtFixedRate(this::quietly, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /**
   * Removes in small portions, so that nobody waits for it.
   *
   * @return how many answers
   */
  @ActivateRequestContext
  int sweep() {
    int all = 0;
    for (int some = store.sweep(); some > 0; some = store.sweep()) {
      all += some;
    }
    return all;
  }

  private void quietly() {
    try {
      LOG.debugf("%d kept answers were removed", sweep());
    } catch (RuntimeException e) {
      LOG.warn("The kept answers could not be swept; the next hour tries again", e);
    }
  }
}
