package vn.lantoa.deadline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.CalendarWords.Day;
import vn.lantoa.deadline.DeadlineReading.Flaw;

/** What comes round: hằng tháng, định kỳ 6 tháng, trước ngày 20 hằng tháng, Quý I hàng năm. */
final class RecurrenceWords {

  private static final String[] EACH = {"hằng", "hàng", "mỗi", "từng"};

  private final Tokens t;
  private final CalendarWords calendar;

  RecurrenceWords(Tokens t, CalendarWords calendar) {
    this.t = t;
    this.calendar = calendar;
  }

  private record Round(Frequency frequency, int end) {}

  /** Any of the forms; null where none stands here. */
  @Nullable Found read(int start) {
    Lead lead = Lead.read(t, t.skip(start, "định kỳ", "theo định kỳ"));
    boolean periodic = t.stands(start, "định kỳ", "theo định kỳ");
    Found found = dayOfRound(lead);
    found = found == null ? daysOfYear(lead) : found;
    found = found == null ? periodOfYear(lead) : found;
    if (found == null && !lead.present()) {
      found = roundOnly(lead.end(), periodic);
    }
    return found;
  }

  /** hằng tháng, mỗi quý một lần, 6 tháng một lần, định kỳ nửa năm. */
  private @Nullable Found roundOnly(int i, boolean periodic) {
    Round round = each(i);
    round = round == null ? times(i) : round;
    if (round == null && periodic) {
      round = unit(i);
    }
    if (round == null) {
      return null;
    }
    int end = t.skip(round.end(), "một lần", "1 lần");
    Found dated = dayBehind(round.frequency(), t.isMark(end, ",") ? end + 1 : end);
    return dated == null ? Found.of(Recurring.each(round.frequency()), end) : dated;
  }

  /** hằng năm, trước ngày 20/11; hằng tháng, chậm nhất ngày 25. */
  private @Nullable Found dayBehind(Frequency frequency, int i) {
    Lead lead = Lead.read(t, i);
    if (!lead.firm() && !t.stands(lead.end(), "ngày", "vào ngày")) {
      return null;
    }
    Day day = calendar.day(lead.end());
    if (frequency == Frequency.YEARLY) {
      return day == null || day.year() != null
          ? null
          : yearly(List.of(day), lead.before(), day.end());
    }
    int number = t.after(lead.end(), "ngày");
    if (day != null || number < 0 || t.number(number) < 1 || t.number(number) > 31) {
      return null;
    }
    AnchorDay anchor = new AnchorDay(frequency.months(), t.number(number));
    return Found.of(new Recurring(frequency, List.of(anchor), lead.before(), null), number + 1);
  }

  /** trước ngày 20 (hoặc 23) hằng tháng; ngày 25 hàng tháng; ngày 15 tháng cuối quý. */
  private @Nullable Found dayOfRound(Lead lead) {
    int i = t.after(lead.end(), "ngày");
    if (i < 0 || t.number(i) < 0 || t.raw(i).length() > 2) {
      return null;
    }
    int day = t.number(i);
    int next = alternative(i + 1);
    int following =
        t.after(next, "tháng sau", "của tháng sau", "tháng kế tiếp", "của tháng kế tiếp");
    int behind = following < 0 ? next : following;
    Found ofQuarter = dayOfQuarter(day, next, lead);
    if (ofQuarter != null) {
      return ofQuarter;
    }
    Round round = each(t.skip(behind, "của", "cuối"));
    if (round == null || round.frequency() == Frequency.YEARLY) {
      return null;
    }
    if (day < 1 || day > 31) {
      return Found.flawed(Flaw.NO_SUCH_DAY, round.end());
    }
    int month = round.frequency().months() + (following < 0 ? 0 : 1);
    return Found.of(
        new Recurring(round.frequency(), List.of(new AnchorDay(month, day)), lead.before(), null),
        round.end());
  }

  /** ngày 15 tháng cuối quý; ngày 05 tháng đầu quý sau. */
  private @Nullable Found dayOfQuarter(int day, int i, Lead lead) {
    int last =
        t.after(
            i,
            "tháng cuối quý",
            "tháng cuối của quý",
            "tháng cuối mỗi quý",
            "của tháng cuối quý",
            "của tháng cuối mỗi quý");
    int first = t.after(i, "tháng đầu quý sau", "tháng đầu của quý sau");
    int end = Math.max(last, first);
    if (end < 0 || day < 1 || day > 31) {
      return null;
    }
    AnchorDay anchor = new AnchorDay(last >= 0 ? 3 : 4, day);
    return Found.of(new Recurring(Frequency.QUARTERLY, List.of(anchor), lead.before(), null), end);
  }

  /** Behind "(hoặc 23)" or "hoặc ngày 23". */
  private int alternative(int i) {
    int open = t.isMark(i, "(") ? i + 1 : i;
    int or = t.after(open, "hoặc ngày", "hoặc");
    if (or < 0 || !t.isNumber(or)) {
      return i;
    }
    return t.isMark(or + 1, ")") ? or + 2 : or + 1;
  }

  /** trước ngày 20/11 hằng năm; ngày 10 tháng 3, tháng 9 và tháng 11 hàng năm. */
  private @Nullable Found daysOfYear(Lead lead) {
    Day first = calendar.day(lead.end());
    if (first == null || first.year() != null) {
      return null;
    }
    List<Day> days = new ArrayList<>(List.of(first));
    int i = first.end();
    for (int joint = joint(i); joint > i && days.size() < 6; joint = joint(i)) {
      Day more = calendar.day(joint);
      int month = t.after(joint, "tháng");
      if (more == null && month >= 0 && t.isNumber(month)) {
        more = new Day(first.day(), t.number(month), null, month + 1);
      }
      if (more == null) {
        return null;
      }
      days.add(more);
      i = more.end();
    }
    Round round = each(t.isMark(i, ")") ? i + 1 : i);
    if (round == null || round.frequency() != Frequency.YEARLY) {
      return null;
    }
    return yearly(days, lead.before(), round.end());
  }

  private static Found yearly(List<Day> days, boolean before, int end) {
    List<AnchorDay> anchors = new ArrayList<>();
    for (Day day : days) {
      if (day.month() < 1 || day.month() > 12) {
        return Found.flawed(Flaw.NO_SUCH_MONTH, end);
      }
      if (day.day() < 1 || day.day() > java.time.Month.of(day.month()).maxLength()) {
        return Found.flawed(Flaw.NO_SUCH_DAY, end);
      }
      anchors.add(new AnchorDay(day.month(), day.day()));
    }
    return Found.of(
        new Recurring(
            Frequency.YEARLY, anchors.stream().distinct().sorted().toList(), before, null),
        end);
  }

  private int joint(int i) {
    if (t.isMark(i, ",") || t.isMark(i, ";")) {
      return t.skip(i + 1, "và");
    }
    return t.skip(i, "và");
  }

  /** Quý I hàng năm, tháng 12 hằng năm. */
  private @Nullable Found periodOfYear(Lead lead) {
    int i = lead.end();
    int quarter = t.after(i, "quý", "quí");
    int month = t.after(i, "tháng");
    int number = quarter >= 0 ? Numerals.quarter(t, quarter) : month >= 0 ? t.number(month) : -1;
    if (number < 0) {
      return null;
    }
    Round round = each((quarter >= 0 ? quarter : month) + 1);
    if (round == null || round.frequency() != Frequency.YEARLY) {
      return null;
    }
    if (quarter >= 0 && number == 0) {
      return Found.flawed(Flaw.NO_SUCH_QUARTER, round.end());
    }
    if (quarter < 0 && (number < 1 || number > 12)) {
      return Found.flawed(Flaw.NO_SUCH_MONTH, round.end());
    }
    int last = quarter >= 0 ? number * 3 : number;
    return Found.of(
        new Recurring(Frequency.YEARLY, List.of(new AnchorDay(last, 31)), lead.before(), null),
        round.end());
  }

  /** hằng tháng, mỗi quý, hàng 6 tháng. */
  private @Nullable Round each(int i) {
    int each = t.after(i, EACH);
    return each < 0 ? null : unit(each);
  }

  /** tháng một lần, 6 tháng một lần, một năm hai lần. */
  private @Nullable Round times(int i) {
    Round round = unit(i);
    if (round == null) {
      return null;
    }
    int once = t.after(round.end(), "một lần", "1 lần", "/ lần");
    if (once >= 0) {
      return new Round(round.frequency(), once);
    }
    boolean yearly = round.frequency() == Frequency.YEARLY;
    int twice = yearly ? t.after(round.end(), "hai lần", "2 lần") : -1;
    return twice < 0 ? null : new Round(Frequency.HALF_YEARLY, twice);
  }

  private @Nullable Round unit(int i) {
    int half = t.after(i, "6 tháng", "06 tháng", "sáu tháng", "nửa năm");
    if (half >= 0) {
      return new Round(Frequency.HALF_YEARLY, half);
    }
    int quarter = t.after(i, "quý", "quí", "3 tháng", "03 tháng", "ba tháng");
    if (quarter >= 0) {
      return new Round(Frequency.QUARTERLY, quarter);
    }
    int year = t.after(i, "năm", "1 năm", "một năm", "12 tháng");
    if (year >= 0 && !t.isNumber(year)) {
      return new Round(Frequency.YEARLY, year);
    }
    int month = t.after(i, "tháng", "1 tháng", "01 tháng", "một tháng");
    return month >= 0 && !t.isNumber(month) ? new Round(Frequency.MONTHLY, month) : null;
  }
}
