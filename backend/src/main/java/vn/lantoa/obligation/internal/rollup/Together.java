package vn.lantoa.obligation.internal.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Who asks the same while it is being read waits for the next reading, and all who wait are told
 * what that one finds. Nobody is told what was read from before they asked.
 */
public final class Together {

  private final Map<Object, CompletableFuture<Object>> forming = new HashMap<>();
  private final Map<Object, CompletableFuture<Object>> running = new HashMap<>();

  /**
   * Reads, or is told what another caller with an equal key reads from now on. What fails fails for
   * its own caller alone. Not to be called within a transaction: whoever waits must hold nothing.
   */
  @SuppressWarnings("unchecked")
  public <T> T ask(Object key, Supplier<T> read) {
    CompletableFuture<Object> round = new CompletableFuture<>();
    CompletableFuture<Object> joined;
    CompletableFuture<Object> before;
    synchronized (this) {
      joined = forming.putIfAbsent(key, round);
      before = running.get(key);
    }
    if (joined != null) {
      return ended(joined) ? (T) joined.join() : read.get();
    }
    if (before != null) {
      ended(before);
    }
    synchronized (this) {
      forming.remove(key);
      running.put(key, round);
    }
    try {
      T found = read.get();
      round.complete(found);
      return found;
    } finally {
      synchronized (this) {
        running.remove(key, round);
      }
      round.cancel(false);
    }
  }

  /** Waits for its end, and says whether it was a good one. */
  private static boolean ended(CompletableFuture<Object> round) {
    return round.handle((found, failure) -> failure == null).join();
  }
}
