package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** Within a quarter, 1 to 4, of a year. */
public record EndOfQuarter(int year, int quarter) implements Period {
  /** Refuses a year outside 1900 to 2200 and a quarter outside 1 to 4. */
  public EndOfQuarter {
    DeadlineRule.checkYear(year);
    DeadlineRule.checkPart("quarter", quarter, 4);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.endOfQuarter(this);
  }

  @Override
  public LocalDate firstDay() {
    return LocalDate.of(year, (quarter - 1) * 3 + 1, 1);
  }

  @Override
  public LocalDate lastDay() {
    return YearMonth.of(year, quarter * 3).atEndOfMonth();
  }
}
