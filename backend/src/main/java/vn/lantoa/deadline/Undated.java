package vn.lantoa.deadline;

import java.time.LocalDate;

/** Without a day, and why. */
public record Undated(Reason reason) implements DeadlineRule {

  /** The three ways of being undated; only {@link #UNSET} is a defect. */
  public enum Reason {
    /** Done all the time ("thường xuyên"): shown for by its periods of report. */
    REGULAR,
    /** Waits for a condition ("chờ điều kiện"): comes up for a look each month. */
    WAITING,
    /** Nobody gave a date. */
    UNSET
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.undated(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.UNDATED;
  }

  /**
   * The next day a waiting thing comes up for a look: the first of the months after the day it was
   * asked on, strictly after the given day.
   */
  public static LocalDate nextLook(LocalDate askedOn, LocalDate after) {
    long months = Math.max(1, java.time.temporal.ChronoUnit.MONTHS.between(askedOn, after) + 1);
    return askedOn.plusMonths(months);
  }
}
