package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.CalendarWords.Day;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

/** từ ngày A đến hết ngày B; giai đoạn 2021 - 2025; năm 2019 và 2020. */
final class RangeWords {

  private static final int LONGEST_YEARS = 50;

  private final Tokens t;
  private final CalendarWords calendar;
  private final PointWords points;

  RangeWords(Tokens t, CalendarWords calendar, PointWords points) {
    this.t = t;
    this.calendar = calendar;
    this.points = points;
  }

  @Nullable Found read(int start, boolean anywhere) {
    Found found = days(start);
    found = found == null ? years(start, anywhere) : found;
    return found == null ? lastYears(start) : found;
  }

  private @Nullable Found days(int start) {
    int i = t.after(start, "từ");
    Day first = i < 0 || t.stands(i, "nay") ? null : calendar.day(i);
    if (first == null) {
      return null;
    }
    int to = t.after(first.end(), "cho đến hết", "đến hết", "cho đến", "đến", "tới", "-");
    Day last = to < 0 ? null : calendar.day(to);
    if (last == null) {
      return null;
    }
    Found end = calendar.date(last, OnDate::new);
    Integer year = first.year();
    LocalDate until = end.rule() == null ? null : end.rule().resolve().dueOn();
    if (until == null) {
      return end;
    }
    Day whole =
        new Day(first.day(), first.month(), year == null ? until.getYear() : year, first.end());
    Found begin = calendar.date(whole, OnDate::new);
    LocalDate from = begin.rule() == null ? null : begin.rule().resolve().dueOn();
    if (from == null) {
      return begin.to(end.end());
    }
    if (from.isAfter(until) && year == null) {
      from = from.minusYears(1);
    }
    return from.isAfter(until)
        ? Found.flawed(Flaw.ENDS_BEFORE_START, end.end())
        : Found.of(new DateRange(from, until), end.end()).noting(end.notes());
  }

  /** giai đoạn 2021 - 2025, năm 2019 và 2020, and bare 2025 - 2026 where it stands alone. */
  private @Nullable Found years(int start, boolean anywhere) {
    int named = t.after(start, "trong giai đoạn", "giai đoạn", "trong các năm", "các năm", "năm");
    if (named < 0 && !anywhere) {
      return null;
    }
    int i = named < 0 ? start : named;
    if (!calendar.isYear(i)) {
      return null;
    }
    int joint = t.isMark(i + 1, "-") ? i + 2 : t.after(i + 1, "và", "đến");
    return joint < 0 || !calendar.isYear(joint) ? null : span(i, joint);
  }

  private @Nullable Found span(int first, int second) {
    int from = t.number(first);
    int to = t.number(second);
    if (to < from) {
      return Found.flawed(Flaw.ENDS_BEFORE_START, second + 1);
    }
    if (from < DeadlineRule.FIRST_YEAR
        || to > DeadlineRule.LAST_YEAR
        || to - from > LONGEST_YEARS) {
      return null;
    }
    return Found.of(new DateRange(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)), second + 1);
  }

  /** trong hai năm còn lại của kế hoạch, năm 2019 và 2020. */
  private @Nullable Found lastYears(int start) {
    int i = t.after(start, "trong");
    Numerals.Read count = i < 0 ? null : Numerals.count(t, i);
    if (count == null || !t.stands(count.end(), "năm")) {
      return null;
    }
    for (int k = count.end() + 1; k < t.size() && k < count.end() + 10; k++) {
      Found years = t.stands(k, "năm") ? years(k, false) : null;
      if (years != null) {
        return years;
      }
    }
    return null;
  }

  /** vào cuối năm 2021 hoặc đầu năm 2022: the later counts, both are kept. */
  @Nullable Found orLater(Found first) {
    int or = t.after(first.end(), "hoặc", "hay");
    Found second = or < 0 ? null : points.read(or, true);
    if (second == null || first.rule() == null || second.rule() == null) {
      return null;
    }
    LocalDate from = first.rule().resolve().dueOn();
    LocalDate to = second.rule().resolve().dueOn();
    boolean near =
        from != null
            && to != null
            && !to.isBefore(from)
            && ChronoUnit.YEARS.between(from, to) < LONGEST_YEARS;
    return near && from != null && to != null
        ? new Found(new DateRange(from, to), null, second.end(), EnumSet.of(Note.APPROXIMATE))
        : null;
  }
}
