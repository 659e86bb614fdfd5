package vn.lantoa.deadline;

import java.time.LocalDate;

/** How "trước ngày D" (before the day D) is read: which day is the last one. */
public enum ExclusiveReading {
  /** The last day is the day before the printed one. The default. */
  DAY_BEFORE,
  /** The printed day itself still counts. */
  THE_DAY;

  LocalDate lastDayBefore(LocalDate printed) {
    return this == THE_DAY ? printed : printed.minusDays(1);
  }
}
