package vn.lantoa.dashboard.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.FiguresByMonth;
import vn.lantoa.obligation.Figures;

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

  /** One month's figures out of those of all. */
  static FiguresByMonth figures(
      YearMonth month, Map<YearMonth, Figures> all, @Nullable Map<String, String> links) {
    return new FiguresByMonth(month.toString(), all.getOrDefault(month, Figures.NONE), links);
  }
}
