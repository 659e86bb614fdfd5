package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

/** Days, hours, months, quarters and years as papers write them. */
final class CalendarWords {

  private final Tokens t;
  private final @Nullable LocalDate reference;

  CalendarWords(Tokens t, @Nullable LocalDate reference) {
    this.t = t;
    this.reference = reference;
  }

  /** A day of a month; the year may be missing. */
  record Day(int day, int month, @Nullable Integer year, int end) {}

  /** A year named or meant: 2026, năm nay, năm sau. */
  record Year(int value, int end) {}

  /** An hour; null time where there is no such one. */
  record Hour(@Nullable LocalTime time, int end) {}

  /** 31/12/2020, 30 - 8-2018, 20.7.2020, 30 tháng 6 năm 2019, 15/8; null where there is none. */
  @Nullable Day day(int start) {
    int i = t.skip(t.skip(start, "ngày"), "ngày");
    if (!shortNumber(i)) {
      return null;
    }
    int month = t.after(i + 1, "tháng");
    if (month >= 0 && shortNumber(month)) {
      return withYear(t.number(i), t.number(month), month + 1);
    }
    if (!separator(i + 1) || !shortNumber(i + 2)) {
      return null;
    }
    int behind = i + 3;
    if (separator(behind) && t.isNumber(behind + 1)) {
      String digits = t.raw(behind + 1);
      boolean sameMark = t.raw(behind).equals(t.raw(i + 1)) && t.joined(behind);
      if (digits.length() == 4) {
        return new Day(t.number(i), t.number(i + 2), t.number(behind + 1), behind + 2);
      }
      if (digits.length() == 2 && sameMark) {
        return new Day(t.number(i), t.number(i + 2), 2000 + t.number(behind + 1), behind + 2);
      }
    }
    return withYear(t.number(i), t.number(i + 2), behind);
  }

  private Day withYear(int day, int month, int end) {
    Year year = year(end);
    return year == null
        ? new Day(day, month, null, t.skip(end, "tới", "này"))
        : new Day(day, month, year.value(), year.end());
  }

  private boolean shortNumber(int i) {
    return t.isNumber(i) && t.raw(i).length() <= 2;
  }

  /** A full stop parts a date only where no blank stands beside it. */
  private boolean separator(int i) {
    return t.isMark(i, "/")
        || t.isMark(i, "-")
        || (t.isMark(i, ".") && t.joined(i) && t.joined(i - 1) && t.isNumber(i + 1));
  }

  /** The year behind a day, month or quarter: /2019, - 2017, năm 2019, năm nay, năm sau. */
  @Nullable Year year(int i) {
    boolean parted = separator(i) || t.isMark(i, ",");
    if (separator(i) && isYear(i + 1)) {
      return new Year(t.number(i + 1), i + 2);
    }
    int word = t.after(parted && t.isMark(i, ",") ? i + 1 : i, "năm", "của năm");
    if (word >= 0 && isYear(word)) {
      return new Year(t.number(word), word + 1);
    }
    return namedYear(t.isMark(i, ",") ? i + 1 : i);
  }

  /** năm nay, năm sau. */
  @Nullable Year namedYear(int i) {
    if (reference == null || t.isNumber(i - 1)) {
      return null;
    }
    int now = t.after(i, "năm nay", "năm này");
    if (now >= 0) {
      return new Year(reference.getYear(), now);
    }
    int next = t.after(i, "năm sau", "năm tới", "sang năm");
    return next >= 0 ? new Year(reference.getYear() + 1, next) : null;
  }

  boolean isYear(int i) {
    return t.isNumber(i) && t.raw(i).length() == 4;
  }

  /** The date of a day, its year taken from the paper's date where it has none. */
  Found date(Day parts, java.util.function.Function<LocalDate, DeadlineRule> rule) {
    if (parts.month() < 1 || parts.month() > 12) {
      return Found.flawed(Flaw.NO_SUCH_MONTH, parts.end());
    }
    Integer year = parts.year();
    if (year != null) {
      return whole(parts, year, rule);
    }
    if (parts.day() < 1 || parts.day() > YearMonth.of(2024, parts.month()).lengthOfMonth()) {
      return Found.flawed(Flaw.NO_SUCH_DAY, parts.end());
    }
    if (reference == null) {
      return Found.flawed(Flaw.NO_YEAR, parts.end());
    }
    int inferred = reference.getYear();
    while (!exists(inferred, parts) || at(inferred, parts).isBefore(reference)) {
      inferred++;
    }
    return Found.of(rule.apply(at(inferred, parts)), parts.end(), Note.YEAR_INFERRED);
  }

  private static Found whole(
      Day parts, int year, java.util.function.Function<LocalDate, DeadlineRule> rule) {
    if (year < DeadlineRule.FIRST_YEAR || year > DeadlineRule.LAST_YEAR) {
      return Found.flawed(Flaw.NO_SUCH_YEAR, parts.end());
    }
    return exists(year, parts)
        ? Found.of(rule.apply(at(year, parts)), parts.end())
        : Found.flawed(Flaw.NO_SUCH_DAY, parts.end());
  }

  private static boolean exists(int year, Day parts) {
    return parts.day() >= 1 && parts.day() <= YearMonth.of(year, parts.month()).lengthOfMonth();
  }

  private static LocalDate at(int year, Day parts) {
    return LocalDate.of(year, parts.month(), parts.day());
  }

  /** 16h, 16 giờ, 08h00', 12h trưa, trưa; null where there is none. */
  @Nullable Hour hour(int start) {
    int noon = t.after(start, "trưa");
    if (noon >= 0) {
      return new Hour(LocalTime.NOON, noon);
    }
    if (!shortNumber(start)) {
      return null;
    }
    int i = t.after(start + 1, "giờ", "h", "g");
    if (i < 0) {
      return null;
    }
    int minute = 0;
    boolean minutes = shortNumber(i) && !separator(i + 1) && !t.stands(i + 1, "tháng");
    if (minutes) {
      minute = t.number(i);
      i = t.skip(i + 1, "phút");
    }
    while (t.isMark(i, "'") || t.isMark(i, "\"")) {
      i++;
    }
    int hour = t.number(start);
    int afternoon = t.after(i, "chiều", "tối");
    if (afternoon >= 0 && hour < 12) {
      hour += 12;
    }
    int end = t.skip(i, "sáng", "trưa", "chiều", "tối");
    boolean exists = hour <= 24 && minute < 60 && (hour < 24 || minute == 0);
    return new Hour(
        exists ? LocalTime.of(hour == 24 ? 23 : hour, hour == 24 ? 59 : minute) : null, end);
  }

  /** tháng 12/2025, tháng 12 năm nay, tháng 3 này, tháng tới; a bare 12/2025 only where allowed. */
  @Nullable Found month(int start, boolean bare) {
    int named = t.after(start, "tháng", "t");
    boolean monthAndYear = shortNumber(start) && t.isMark(start + 1, "/") && isYear(start + 2);
    int i = named < 0 && bare && monthAndYear ? start : named;
    if (i < 0) {
      return null;
    }
    if (reference != null && t.stands(i, "này", "tới", "sau")) {
      YearMonth now = YearMonth.from(reference);
      return Found.of(new EndOfMonth(t.stands(i, "này") ? now : now.plusMonths(1)), i + 1);
    }
    if (!shortNumber(i)) {
      return null;
    }
    int month = t.number(i);
    Year year = year(i + 1);
    int end = year == null ? t.skip(i + 1, "này", "tới") : year.end();
    if (month < 1 || month > 12) {
      return Found.flawed(Flaw.NO_SUCH_MONTH, end);
    }
    if (year != null) {
      return checked(year.value(), end, y -> new EndOfMonth(YearMonth.of(y, month)));
    }
    if (reference == null) {
      return Found.flawed(Flaw.NO_YEAR, end);
    }
    boolean passed = month < reference.getMonthValue();
    int inferred = reference.getYear() + (passed ? 1 : 0);
    return Found.of(new EndOfMonth(YearMonth.of(inferred, month)), end, Note.YEAR_INFERRED);
  }

  /** quý I/2026, quý 2-2018, Quý IV năm nay. */
  @Nullable Found quarter(int start) {
    int i = t.after(start, "quý", "quí", "q");
    int quarter = i < 0 ? -1 : Numerals.quarter(t, i);
    if (quarter < 0) {
      return null;
    }
    Year year = year(i + 1);
    int end = year == null ? t.skip(i + 1, "này", "tới") : year.end();
    if (quarter == 0) {
      return Found.flawed(Flaw.NO_SUCH_QUARTER, end);
    }
    if (year != null) {
      return checked(year.value(), end, y -> new EndOfQuarter(y, quarter));
    }
    if (reference == null) {
      return Found.flawed(Flaw.NO_YEAR, end);
    }
    boolean passed = quarter * 3 < reference.getMonthValue();
    int inferred = reference.getYear() + (passed ? 1 : 0);
    return Found.of(new EndOfQuarter(inferred, quarter), end, Note.YEAR_INFERRED);
  }

  /** 6 tháng đầu năm 2026, sáu tháng cuối năm. */
  @Nullable Found half(int start) {
    int first = t.after(start, "6 tháng đầu", "06 tháng đầu", "sáu tháng đầu", "nửa đầu");
    int second = t.after(start, "6 tháng cuối", "06 tháng cuối", "sáu tháng cuối", "nửa cuối");
    int i = Math.max(first, second);
    if (i < 0) {
      return null;
    }
    int half = first >= 0 ? 1 : 2;
    Year year = year(i);
    if (year != null) {
      return checked(year.value(), year.end(), y -> new EndOfHalf(y, half));
    }
    int end = t.after(i, "năm");
    if (end < 0) {
      return null;
    }
    if (reference == null) {
      return Found.flawed(Flaw.NO_YEAR, end);
    }
    boolean passed = half == 1 && reference.getMonthValue() > 6;
    return Found.of(
        new EndOfHalf(reference.getYear() + (passed ? 1 : 0), half), end, Note.YEAR_INFERRED);
  }

  /** năm 2026, năm nay; a bare 2026 only where allowed. */
  @Nullable Found calendarYear(int start, boolean bare) {
    Year named = namedYear(start);
    if (named != null) {
      return checked(named.value(), named.end(), EndOfYear::new);
    }
    if (reference == null && t.stands(start, "năm nay", "năm sau", "năm tới")) {
      return Found.flawed(Flaw.NO_YEAR, start + 2);
    }
    int i = t.after(start, "năm");
    if (i < 0 && !bare) {
      return null;
    }
    int at = i < 0 ? start : i;
    return isYear(at) && !separator(at + 1) ? checked(t.number(at), at + 1, EndOfYear::new) : null;
  }

  static Found checked(
      int year, int end, java.util.function.IntFunction<? extends DeadlineRule> rule) {
    return year < DeadlineRule.FIRST_YEAR || year > DeadlineRule.LAST_YEAR
        ? Found.flawed(Flaw.NO_SUCH_YEAR, end)
        : Found.of(rule.apply(year), end);
  }
}
