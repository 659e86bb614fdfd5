package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lantoa.deadline.ResolvedDeadline.Step;

/**
 * A rule in Vietnamese and English words, days always as dd/MM/yyyy, and the steps of a reckoning.
 */
final class DeadlineWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private DeadlineWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String describe(DeadlineRule rule, Locale locale, DeadlineContext context) {
    boolean english = locale.getLanguage().equals("en");
    String words = rule.match(english ? EnglishWords.INSTANCE : VietnameseWords.INSTANCE);
    LocalDate last = rule.resolve(context).dueOn();
    if (last == null || rule instanceof OnDate) {
      return words;
    }
    if (english) {
      return words + " (last day: " + day(last) + ")";
    }
    String lead = rule instanceof Period ? " (đến hết " : " (ngày cuối: ";
    return words + lead + day(last) + ")";
  }

  /** How a period counted from an anchor came out. */
  static List<Step> counted(LocalDate from, Anchor anchor, LocalDate to, int count, TimeUnit unit) {
    int length = Math.abs(count);
    boolean back = count < 0;
    return List.of(
        new Step(
            "%s: %s".formatted(anchor.words(false), day(from)),
            "%s: %s".formatted(anchor.words(true), day(from))),
        new Step(
            "%s %s, không tính ngày đầu: %s"
                .formatted(back ? "lùi" : "cộng", unit.words(length, false), day(to)),
            "%s %s, the first day not counted: %s"
                .formatted(back ? "less" : "plus", unit.words(length, true), day(to))));
  }

  /** A word of caution where the days off of the year are not decided yet. */
  static Optional<Step> undecided(WorkCalendar calendar, LocalDate day, TimeUnit unit) {
    if (unit != TimeUnit.WORKING_DAYS || calendar.decided(day)) {
      return Optional.empty();
    }
    return Optional.of(
        new Step(
            "lịch nghỉ năm %d chưa có quyết định; ngày có thể thay đổi".formatted(day.getYear()),
            "the days off of %d are not decided yet; the day may change".formatted(day.getYear())));
  }

  static Step occurrence(Occurrence o) {
    return new Step(
        "kỳ %s: từ %s đến %s, hạn %s"
            .formatted(o.key(), day(o.periodStart()), day(o.periodEnd()), day(o.dueOn())),
        "period %s: %s to %s, due %s"
            .formatted(o.key(), day(o.periodStart()), day(o.periodEnd()), day(o.dueOn())));
  }
}
