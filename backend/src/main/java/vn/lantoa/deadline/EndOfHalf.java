package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** Within a half, 1 or 2, of a year. */
public record EndOfHalf(int year, int half) implements Period {
  /** Refuses a year outside 1900 to 2200 and a half outside 1 to 2. */
  public EndOfHalf {
    DeadlineRule.checkYear(year);
    DeadlineRule.checkPart("half", half, 2);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.endOfHalf(this);
  }

  @Override
  public LocalDate firstDay() {
    return LocalDate.of(year, (half - 1) * 6 + 1, 1);
  }

  @Override
  public LocalDate lastDay() {
    return YearMonth.of(year, half * 6).atEndOfMonth();
  }
}
