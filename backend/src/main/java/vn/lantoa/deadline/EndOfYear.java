package vn.lantoa.deadline;

import java.time.LocalDate;

/** Within a year. */
public record EndOfYear(int year) implements Period {
  /** Refuses a year outside 1900 to 2200. */
  public EndOfYear {
    DeadlineRule.checkYear(year);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.endOfYear(this);
  }

  @Override
  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  @Override
  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }
}
