package vn.lantoa.access.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody may try again.
 *
 * @param free wrong attempts before the first delay
 * @param first the first delay; each further attempt doubles it
 * @param longest no delay is longer
 */
record LockOut(int free, Duration first, Duration longest) {

  private static final int DOUBLINGS = 30;

  /** The end of the delay after so many wrong attempts; null where there is none yet. */
  @Nullable Instant until(int failures, Instant now) {
    if (failures < free) {
      return null;
    }
    long seconds = first.toSeconds() << Math.min(DOUBLINGS, failures - free);
    return now.plusSeconds(Math.min(seconds, longest.toSeconds()));
  }
}
