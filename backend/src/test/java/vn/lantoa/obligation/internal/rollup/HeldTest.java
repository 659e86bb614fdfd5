package vn.lantoa.obligation.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.ApiTest;

/** Who holds the roll-up and says nothing any more is let go by the server, and another folds. */
@QuarkusTest
class HeldTest extends ApiTest {

  private static final String HOLD = "SELECT 1 FROM roll_up_state WHERE id = 1 FOR UPDATE";

  @Inject AgroalDataSource database;

  @Test
  void aNodeThatHangsLetsGo() throws SQLException {
    AtomicBoolean holds = new AtomicBoolean();
    ExecutorService node = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> hung = node.submit(() -> hang(holds));
      await().atMost(Duration.ofSeconds(20)).until(holds::get);
      assertThat(free()).isFalse();
      await().atMost(Duration.ofSeconds(10)).until(this::free);
      assertThat(hung.isDone()).as("it still hangs").isFalse();
      node.shutdownNow();
      assertThatThrownBy(hung::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SQLException.class);
    } finally {
      node.shutdownNow();
    }
  }

  /** Gets hold, and then neither works nor ends until it is interrupted. */
  private int hang(AtomicBoolean holds) throws SQLException {
    try (Connection db = database.getConnection()) {
      return Held.run(
          db,
          HOLD,
          1,
          c -> {
            holds.set(true);
            try {
              Thread.sleep(Duration.ofMinutes(5).toMillis());
            } catch (InterruptedException e) {
              return 1;
            }
            return 0;
          });
    }
  }

  private boolean free() throws SQLException {
    try (Connection db = database.getConnection()) {
      return Held.run(db, HOLD + " SKIP LOCKED", c -> 1) == 1;
    }
  }
}
