package vn.lantoa.audit.internal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Seals the journal every second on every node; the node that gets the head's lock does it. It may
 * stop at any moment: a step is one transaction, and the next one goes on from the head.
 */
@ApplicationScoped
public class Sealer {

  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final int LATE = 4000;

  private final AgroalDataSource database;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "journal-sealer");
            thread.setDaemon(true);
            return thread;
          });

  public Sealer(AgroalDataSource database) {
    this.database = database;
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void start(@Observes @Priority(LATE) StartupEvent event) {
    worker.scheduleWithFixedDelay(this::sealQuietly, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(2, TimeUnit.SECONDS);
  }

  /** Seals what waits, step by step, until no whole step is left or another node is at it. */
  public void seal() throws SQLException {
    try (Connection connection = database.getConnection()) {
      while (Sealing.step(connection) >= Sealing.MOST) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }

  /** A node that lost a race, or its database, tries again in a second. */
  private void sealQuietly() {
    try {
      seal();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("the journal was not sealed this time: %s", e.getMessage());
    }
  }
}
