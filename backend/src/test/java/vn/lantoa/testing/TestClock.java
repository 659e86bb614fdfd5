package vn.lantoa.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.time.AppClock;

/** The clock of the tests: a fixed morning unless a test moves it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends AppClock {

  /** Today in every test: a Saturday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private volatile @Nullable LocalDate day;
  private volatile Duration later = Duration.ZERO;

  @Override
  public Instant now() {
    LocalDate today = day == null ? TODAY : day;
    long nanos = System.nanoTime() % 3_600_000_000_000L;
    return today
        .atTime(LocalTime.of(9, 0))
        .atZone(VIETNAM)
        .toInstant()
        .plusNanos(nanos)
        .plus(later)
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Time passes for what is kept only where a test lets it, however slow the machine. */
  @Override
  public long ticks() {
    return later.toNanos();
  }

  /** Moves today; undo with {@link #reset()}. */
  public void moveTo(LocalDate other) {
    day = other;
  }

  /** Lets time pass; undo with {@link #reset()}. */
  public void advance(Duration by) {
    later = later.plus(by);
  }

  public void reset() {
    day = null;
    later = Duration.ZERO;
  }
}
