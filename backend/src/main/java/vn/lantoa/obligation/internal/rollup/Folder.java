package vn.lantoa.obligation.internal.rollup;

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
import vn.lantoa.obligation.FigureSql;

/**
 * Folds every second on every node; the node that gets hold of the roll-up does it. It may stop at
 * any moment: a step is one transaction. A roll-up that is not there is built first.
 */
@ApplicationScoped
public class Folder {

  private static final Logger LOG = Logger.getLogger(Folder.class);
  private static final int LATE = 4000;

  /** A dump that left the roll-up out, say: nothing in it, and something to count. */
  private static final String LOST =
      """
      UPDATE roll_up_state SET built_at = NULL WHERE id = 1 AND built_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM roll_up_day) AND NOT EXISTS (SELECT 1 FROM roll_up_delta)
        AND EXISTS (SELECT 1 FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
          WHERE o.parent_id IS NOT NULL AND %s)
      """
          .formatted(FigureSql.SHOWN);

  private final AgroalDataSource database;
  private volatile boolean built;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "roll-up-folder");
            thread.setDaemon(true);
            return thread;
          });

  public Folder(AgroalDataSource database) {
    this.database = database;
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void start(@Observes @Priority(LATE) StartupEvent event) {
    try (Connection db = database.getConnection()) {
      look(db);
    } catch (SQLException e) {
      LOG.warnf("the roll-up was not looked at: %s", e.getMessage());
    }
    worker.execute(this::findLost);
    worker.scheduleWithFixedDelay(this::foldQuietly, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(2, TimeUnit.SECONDS);
  }

  /** Behind the start: it waits for whoever folds or builds. */
  private void findLost() {
    try (Connection db = database.getConnection()) {
      Rows.run(db, LOST);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("whether the roll-up is lost was not looked at: %s", e.getMessage());
    }
  }

  /** Whether it may be read: false until it is built for the first time. */
  public boolean built() {
    return built;
  }

  /**
   * Folds what waits, step by step, until no whole step is left or another node is at it. What
   * comes meanwhile waits for the next second: folded as it comes, the same cells would be written
   * again and again.
   */
  public void fold() throws SQLException {
    try (Connection db = database.getConnection()) {
      if (!look(db)) {
        rebuild(db);
      }
      while (Folding.step(db) >= Folding.MOST) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }

  /** Builds it from zero; it is read as it was until that is done. Returns its cells. */
  public int rebuild() throws SQLException {
    try (Connection db = database.getConnection()) {
      return rebuild(db);
    }
  }

  private int rebuild(Connection db) throws SQLException {
    long start = System.nanoTime();
    int cells = Building.run(db);
    LOG.infof("roll-up built: %d cells, %d ms", cells, (System.nanoTime() - start) / 1_000_000);
    look(db);
    return cells;
  }

  private boolean look(Connection db) throws SQLException {
    built = Rows.number(db, "SELECT built_at IS NOT NULL FROM roll_up_state WHERE id = 1") == 1;
    return built;
  }

  /**
   * A node that lost a race, or its database, tries again in a second; whatever is thrown, since
   * the executor would not come back.
   */
  private void foldQuietly() {
    try {
      fold();
    } catch (SQLException | RuntimeException | Error e) {
      LOG.warnf("the roll-up was not folded this time: %s", e);
    }
  }
}
