package vn.lantoa.shared.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which reads the server keeps prepared: those that are asked again and again, so that they are not
 * parsed anew each time, while what is asked rarely takes no room there.
 */
@Singleton
final class OftenAsked {

  private static final int MOST_KNOWN = 4_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Cache<String, AtomicInteger> asked =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterAccess(REMEMBERED).build();
  private final int before;

  OftenAsked(DatabaseConfig config) {
    this.before = config.preparedAfter();
  }

  /** The statement as the driver is to be given it. */
  String told(String sql) {
    // prepared, two searches of one statement are taken for the same: neither has its words yet
    return !sql.contains(" AGAINST (") && often(asked.get(sql, s -> new AtomicInteger()))
        ? sql
        : HistoryInspector.BY_DRIVER + sql;
  }

  /** Counts no further than needed: a busy node would come to the end of the numbers. */
  private boolean often(AtomicInteger times) {
    return times.get() > before || times.incrementAndGet() > before;
  }
}
