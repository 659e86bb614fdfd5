package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.CalendarWords.Day;
import vn.lantoa.deadline.CalendarWords.Hour;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

/**
 * One time with the words in front of it: trước ngày 31/12/2020, chậm nhất trong quý I năm 2020.
 */
final class PointWords {

  private static final int WORDS_OF_AN_EVENT = 6;

  private final Tokens t;
  private final CalendarWords calendar;
  private final @Nullable LocalDate reference;

  PointWords(Tokens t, CalendarWords calendar, @Nullable LocalDate reference) {
    this.t = t;
    this.calendar = calendar;
    this.reference = reference;
  }

  /**
   * The time that stands here; null where there is none.
   *
   * @param anywhere whether a time without such words in front counts
   */
  @Nullable Found read(int start, boolean anywhere) {
    Lead lead = Lead.read(t, start);
    Found found = hour(lead, anywhere);
    found = found == null ? lunar(lead, anywhere) : found;
    found = found == null ? part(lead, anywhere) : found;
    found = found == null ? date(lead, anywhere) : found;
    found = found == null ? period(lead, anywhere) : found;
    return found == null ? term(lead, anywhere) : found;
  }

  /** trước 16h ngày 5/3/2019; muộn nhất vào trưa 13/10; before an hour is up to it. */
  private @Nullable Found hour(Lead lead, boolean anywhere) {
    if (!lead.present() && !anywhere) {
      return null;
    }
    Hour hour = calendar.hour(lead.end());
    Day day =
        hour == null ? null : calendar.day(t.isMark(hour.end(), ",") ? hour.end() + 1 : hour.end());
    if (hour == null || day == null) {
      return null;
    }
    LocalTime time = hour.time();
    return time == null
        ? Found.flawed(Flaw.NO_SUCH_HOUR, day.end())
        : calendar.date(day, d -> new OnDate(d, time));
  }

  private @Nullable Found date(Lead lead, boolean anywhere) {
    int today = t.after(lead.end(), "hôm nay", "ngày hôm nay", "trong ngày");
    if (today >= 0 && (lead.present() || anywhere)) {
      return today(today);
    }
    boolean named = t.stands(lead.end(), "ngày");
    Day day = calendar.day(lead.end());
    if (day == null) {
      return lead.before() && named ? eventThenDay(lead) : null;
    }
    boolean bareSum = !named && !lead.before() && !lead.latest() && day.year() == null;
    boolean saidToCome = t.stands(day.end() - 1, "tới");
    if (!anywhere && (!lead.firm() && !(lead.within() && t.stands(lead.start(), "xong")))) {
      return null;
    }
    if (!anywhere && bareSum && !saidToCome) {
      return null;
    }
    return calendar.date(day, d -> lead.before() ? new BeforeDate(d) : new OnDate(d));
  }

  /** trong hôm nay (12/4): the day in brackets, else the paper's. */
  private @Nullable Found today(int end) {
    Day day = t.isMark(end, "(") ? calendar.day(end + 1) : null;
    if (day != null) {
      return calendar
          .date(day, OnDate::new)
          .to(t.isMark(day.end(), ")") ? day.end() + 1 : day.end());
    }
    return reference == null ? null : Found.of(new OnDate(reference), end);
  }

  /** trước ngày khai giảng năm học mới 5-9. */
  private @Nullable Found eventThenDay(Lead lead) {
    int i = lead.end() + 1;
    int last = i + WORDS_OF_AN_EVENT;
    while (t.isWord(i) && i < last) {
      i++;
    }
    int open = t.isMark(i, "(") ? i + 1 : i;
    Day day = i > lead.end() + 1 ? calendar.day(open) : null;
    if (day == null) {
      return null;
    }
    Found found = calendar.date(day, BeforeDate::new);
    return open > i && t.isMark(day.end(), ")") ? found.to(day.end() + 1) : found;
  }

  /** trước ngày mùng 6 Tết, with the solar day in brackets or computed. */
  private @Nullable Found lunar(Lead lead, boolean anywhere) {
    int i = t.after(t.skip(lead.end(), "ngày"), "mùng", "mồng");
    int day = i < 0 ? -1 : t.number(i);
    int end = day < 0 ? -1 : t.after(i + 1, "tết", "tháng giêng", "tháng 1 âm lịch");
    if (end < 0 || !(lead.present() || anywhere)) {
      return null;
    }
    Day printed = t.isMark(end, "(") ? calendar.day(end + 1) : null;
    if (printed != null) {
      Found found = calendar.date(printed, d -> lead.before() ? new BeforeDate(d) : new OnDate(d));
      return found.to(t.isMark(printed.end(), ")") ? printed.end() + 1 : printed.end());
    }
    if (reference == null) {
      return Found.flawed(Flaw.NO_YEAR, end);
    }
    return lunarDay(day, lead.before(), end);
  }

  private Found lunarDay(int day, boolean before, int end) {
    LocalDate paper = java.util.Objects.requireNonNull(reference);
    for (int year = paper.getYear(); year <= paper.getYear() + 1; year++) {
      LocalDate date = LunarCalendar.solar(year, 1, false, day).orElse(null);
      if (date == null) {
        return Found.flawed(Flaw.NO_SUCH_DAY, end);
      }
      if (!date.isBefore(paper)) {
        return Found.of(
            before ? new BeforeDate(date) : new OnDate(date), end, Note.LUNAR, Note.YEAR_INFERRED);
      }
    }
    throw new IllegalStateException("no new year within a year of " + paper);
  }

  /** đầu năm 2022, giữa tháng 5, cuối quý III, tuần cuối tháng 6/2026, hết năm 2020. */
  private @Nullable Found part(Lead lead, boolean anywhere) {
    int i = t.skip(lead.end(), "vào");
    int week = t.after(i, "tuần cuối của", "tuần cuối");
    int end = week >= 0 ? week : t.after(i, "cuối", "hết");
    int begin = t.after(i, "đầu");
    int middle = t.after(i, "giữa");
    int behind = Math.max(end, Math.max(begin, middle));
    if (behind < 0 || !(anywhere || lead.present() || lead.end() > lead.start())) {
      return null;
    }
    Part part = end >= 0 ? Part.END : begin >= 0 ? Part.START : Part.MIDDLE;
    Found period = periodAt(behind, false);
    if (period == null) {
      return null;
    }
    boolean whole = t.stands(i, "hết");
    Found found = whole || period.rule() == null ? period : inPart(period, part);
    return lead.before() && !whole ? before(found) : found;
  }

  private static Found inPart(Found period, Part part) {
    DeadlineRule rule = period.rule();
    DeadlineRule parted = rule;
    if (rule instanceof EndOfMonth m) {
      parted = new PartOfMonth(m.month(), part);
    } else if (rule instanceof EndOfYear y) {
      parted = new PartOfYear(y.year(), part);
    }
    return new Found(parted, null, period.end(), EnumSet.of(Note.APPROXIMATE))
        .noting(period.notes());
  }

  /** trước đầu năm 2027: a part has one day, so before it is before that day. */
  private static Found before(Found part) {
    DeadlineRule rule = part.rule();
    LocalDate day = rule == null ? null : rule.resolve().dueOn();
    return day == null
        ? part
        : new Found(new BeforeDate(day), null, part.end(), EnumSet.noneOf(Note.class))
            .noting(part.notes());
  }

  private @Nullable Found period(Lead lead, boolean anywhere) {
    if (!anywhere && !lead.present()) {
      return null;
    }
    Found found = periodAt(lead.end(), lead.firm() || anywhere);
    if (found == null || !(found.rule() instanceof Period period) || !lead.before()) {
      return found;
    }
    if (lead.within()) {
      return found.noting(EnumSet.of(Note.SLIP));
    }
    return new Found(new BeforePeriod(period), null, found.end(), found.notes());
  }

  private @Nullable Found periodAt(int i, boolean bareYear) {
    Found found = calendar.half(i);
    found = found == null ? calendar.month(i, bareYear) : found;
    found = found == null ? calendar.quarter(i) : found;
    return found == null ? calendar.calendarYear(i, bareYear) : found;
  }

  /** đến hết nhiệm kỳ, đầu nhiệm kỳ 2025 - 2030. */
  private @Nullable Found term(Lead lead, boolean anywhere) {
    int i = lead.end();
    boolean start = t.stands(i, "đầu");
    boolean middle = t.stands(i, "giữa");
    boolean end = t.stands(i, "cuối", "hết");
    int term = t.after(start || middle || end ? i + 1 : i, "nhiệm kỳ");
    if (term < 0 || !(start || middle || end || lead.until() || lead.latest() || anywhere)) {
      return null;
    }
    int behind = term;
    if (calendar.isYear(behind) && t.isMark(behind + 1, "-") && calendar.isYear(behind + 2)) {
      behind += 3;
    }
    return Found.of(new PartOfTerm(start ? Part.START : middle ? Part.MIDDLE : Part.END), behind);
  }
}
