package vn.lantoa.deadline;

import java.time.LocalDate;

/** The first and last day of a term; the congress that ends it may still move. */
public record TermDates(LocalDate startsOn, LocalDate endsOn) {
  /** Refuses a term that ends before it starts. */
  public TermDates {
    if (endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("a term cannot end before it starts");
    }
  }

  /** Half way, to the day. */
  LocalDate middle() {
    return LocalDate.ofEpochDay((startsOn.toEpochDay() + endsOn.toEpochDay()) / 2);
  }
}
