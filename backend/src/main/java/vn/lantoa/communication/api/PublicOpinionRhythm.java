package vn.lantoa.communication.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often reports on public opinion are sent. */
public enum PublicOpinionRhythm {
  WEEKLY,
  MONTHLY,
  QUARTERLY;

  private static final int QUARTER = 3;

  /** The first day of the period a day lies in. */
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> day.withDayOfMonth(1);
      case QUARTERLY ->
          day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / QUARTER * QUARTER + 1);
    };
  }

  /** The last day of the period that begins on a day. */
  public LocalDate last(LocalDate first) {
    return switch (this) {
      case WEEKLY -> first.plusWeeks(1).minusDays(1);
      case MONTHLY -> first.plusMonths(1).minusDays(1);
      case QUARTERLY -> first.plusMonths(QUARTER).minusDays(1);
    };
  }
}
