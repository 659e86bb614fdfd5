package vn.lantoa.access.internal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.HistoryInspector;
import vn.lantoa.shared.time.AsOf;

/**
 * When sessions were last used: gathered, and written some seconds later for all at once, so that
 * no request waits for a commit of its own to note that it came. What a node that dies has not
 * written makes a session look idle some seconds sooner.
 */
@ApplicationScoped
public class SessionUses {

  private static final Logger LOG = Logger.getLogger(SessionUses.class);
  private static final int LATE = 4000;
  private static final int SECONDS = 2;
  private static final int AT_ONCE = 1_000;
  private static final String WRITE =
      """
      UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', used DATETIME(6) PATH '$[1]')) u
      STRAIGHT_JOIN login_session s ON s.id = u.id
      SET s.last_used_at = GREATEST(s.last_used_at, u.used)
      """;

  private final AgroalDataSource database;
  private final ConcurrentMap<Long, Instant> used = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "session-uses");
            thread.setDaemon(true);
            return thread;
          });

  public SessionUses(AgroalDataSource database) {
    this.database = database;
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void start(@Observes @Priority(LATE) StartupEvent event) {
    worker.scheduleWithFixedDelay(this::writeQuietly, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdown();
    worker.awaitTermination(2, TimeUnit.SECONDS);
    writeQuietly();
  }

  /** A session came now. */
  void note(long session, Instant now) {
    used.merge(session, now, SessionUses::later);
  }

  /** When a session was last used, where this node knows better than its row. */
  Instant last(long session, Instant written) {
    @Nullable Instant noted = used.get(session);
    return noted == null ? written : later(written, noted);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Writes what was gathered, a thousand sessions a statement. */
  void write() throws SQLException {
    while (!used.isEmpty()) {
      Map<Long, Instant> some = new HashMap<>();
      used.entrySet().stream().limit(AT_ONCE).forEach(e -> some.put(e.getKey(), e.getValue()));
      try (Connection db = database.getConnection();
          PreparedStatement update = db.prepareStatement(HistoryInspector.BY_DRIVER + WRITE)) {
        update.setString(1, json(some));
        update.executeUpdate();
      }
      some.forEach(used::remove);
    }
  }

  private static String json(Map<Long, Instant> some) {
    return some.entrySet().stream()
        .map(e -> "[%d, \"%s\"]".formatted(e.getKey(), AsOf.sql(e.getValue())))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** What could not be written is tried again. */
  private void writeQuietly() {
    try {
      write();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("when sessions were used was not written this time: %s", e.getMessage());
    }
  }
}
