package vn.lantoa.document.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Once a day removes the bytes that no attachment refers to any more. */
@ApplicationScoped
public class FileSweep {

  private static final Logger LOG = Logger.getLogger(FileSweep.class);
  private static final Duration AGE = Duration.ofDays(1);
  private static final long FIRST_MINUTES = 5;

  private final AttachmentStore store;
  private final AttachmentRows rows;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "file-sweep");
            thread.setDaemon(true);
            return thread;
          });

  public FileSweep(AttachmentStore store, AttachmentRows rows) {
    this.store = store;
    this.rows = rows;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleAtFixedRate(this::quietly, FIRST_MINUTES, AGE.toMinutes(), TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /**
   * Removes what stood unneeded for longer than {@code age}.
   *
   * @return how many files
   */
  @ActivateRequestContext
  int sweep(Duration age) throws IOException {
    return store.sweep(age, rows::needed);
  }

  private void quietly() {
    try {
      int removed = sweep(AGE);
      LOG.debugf("%d files that nothing referred to were removed", removed);
    } catch (IOException | RuntimeException e) {
      LOG.warnf(e, "the sweep of files failed; it is tried again in a day");
    }
  }
}
