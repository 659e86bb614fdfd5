package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often a recurring rule comes round. */
public enum Frequency {
  MONTHLY(1, "hằng tháng", "every month"),
  QUARTERLY(3, "hằng quý", "every quarter"),
  HALF_YEARLY(6, "6 tháng một lần", "every half-year"),
  YEARLY(12, "hằng năm", "every year");

  private final int months;
  private final String vietnamese;
  private final String english;

  Frequency(int months, String vietnamese, String english) {
    this.months = months;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** How many months a period has. */
  public int months() {
    return months;
  }

  String words(boolean inEnglish) {
    return inEnglish ? english : vietnamese;
  }

  /** The first month of the period a day lies in. */
  YearMonth periodOf(LocalDate day) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return YearMonth.of(day.getYear(), first);
  }

  /** The period's name: 2026-03, 2026-Q1, 2026-H1, 2026. */
  String name(YearMonth first) {
    int number = (first.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case MONTHLY -> first.toString();
      case QUARTERLY -> first.getYear() + "-Q" + number;
      case HALF_YEARLY -> first.getYear() + "-H" + number;
      case YEARLY -> Integer.toString(first.getYear());
    };
  }
}
