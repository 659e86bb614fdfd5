package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day of each period of a recurring rule.
 *
 * @param month counted from the period's first, 1; one past its last month lies in the next period
 *     ("trước ngày 05 tháng sau"): up to twice the period's length
 * @param day 1 to 31; a month without that day ends on its last
 */
public record AnchorDay(int month, int day) implements Comparable<AnchorDay> {
  /** Refuses a day outside 1 to 31 and a month outside 1 to 24. */
  public AnchorDay {
    DeadlineRule.checkPart("month", month, 24);
    DeadlineRule.checkPart("day", day, 31);
  }

  LocalDate in(YearMonth firstOfPeriod) {
    YearMonth at = firstOfPeriod.plusMonths(month - 1L);
    return at.atDay(Math.min(day, at.lengthOfMonth()));
  }

  @Override
  public int compareTo(AnchorDay other) {
    return month != other.month
        ? Integer.compare(month, other.month)
        : Integer.compare(day, other.day);
  }
}
