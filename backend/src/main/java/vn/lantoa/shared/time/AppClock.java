package vn.lantoa.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only clock. Days are Vietnam's, instants UTC in microseconds as the database keeps them. */
@ApplicationScoped
public class AppClock {

  /** Deadlines are days of this zone. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Nanoseconds that only grow, whatever the day: how long something has been kept. */
  public long ticks() {
    return System.nanoTime();
  }

  /** Today in Vietnam. */
  public LocalDate today() {
    return dayOf(now());
  }

  /** The day of an instant in Vietnam. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, VIETNAM);
  }
}
