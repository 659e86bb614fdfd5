package vn.lantoa.dashboard.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The months figures are shown by: the one of a day and those before it. */
record Months(YearMonth last) {

  private static final int SHOWN = 12;

  static Months upTo(LocalDate day) {
    return new Months(YearMonth.from(day));
  }

  /** The 12 months, the oldest first. */
  List<YearMonth> shown() {
    return IntStream.range(0, SHOWN).mapToObj(i -> last.minusMonths(SHOWN - 1 - i)).toList();
  }

  /** From the first day of them to the last. */
  DueRange range() {
    return new DueRange(last.minusMonths(SHOWN - 1).atDay(1), last.atEndOfMonth());
  }

  /** The days of one month. */
  static DueRange daysOf(YearMonth month) {
    return new DueRange(month.atDay(1), month.atEndOfMonth());
  }

  /** A month as the roll-up numbers it, {@code 202611}. */
  static YearMonth of(int yearAndMonth) {
    return YearMonth.of(yearAndMonth / 100, yearAndMonth % 100);
  }
}
