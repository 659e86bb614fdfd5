package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** Within a month. */
public record EndOfMonth(YearMonth month) implements Period {
  /** Refuses a year outside 1900 to 2200. */
  public EndOfMonth {
    DeadlineRule.checkYear(month.getYear());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.endOfMonth(this);
  }

  @Override
  public LocalDate firstDay() {
    return month.atDay(1);
  }

  @Override
  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }
}
