package vn.lantoa.obligation.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.AfterAnchor;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.BeforeAnchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.ResolvedDeadline.Missing;
import vn.lantoa.deadline.Undated;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.Warning;

/** A rule with what it comes out at, as the API says it. */
public final class DeadlineAnswer {

  /** How many turns of a recurring rule are shown. */
  private static final int NEXT = 6;

  private static final Map<DeadlineNeed, Words> NEEDS =
      Map.of(
          DeadlineNeed.SIGNING, Words.of("chờ ngày ký", "waits for the date of signing"),
          DeadlineNeed.ISSUE, Words.of("chờ ngày ban hành", "waits for the date of issue"),
          DeadlineNeed.RECEIPT,
              Words.of(
                  "tính từ ngày mỗi đơn vị tiếp nhận",
                  "counted from the day each organisation receives it"),
          DeadlineNeed.SUPERIOR_ISSUE,
              Words.of("chờ văn bản của cấp trên", "waits for the superior's document"),
          DeadlineNeed.SESSION,
              Words.of("chờ ngày tổ chức hội nghị", "waits for the date of the session"),
          DeadlineNeed.EVENT,
              Words.of("chờ ngày diễn ra sự kiện", "waits for the date of the event"),
          DeadlineNeed.TERM,
              Words.of("chờ thời gian của nhiệm kỳ", "waits for the dates of the term"),
          DeadlineNeed.START, Words.of("tính từ khi giao", "runs from the day it is published"),
          DeadlineNeed.CONDITION,
              Words.of(
                  "chờ điều kiện, mỗi tháng xem lại một lần",
                  "waits for a condition, looked at each month"));

  private DeadlineAnswer() {}

  /** The answer for a rule in a context, its sentence in the language of the locale. */
  public static ResolvedDeadlineBody of(DeadlineRule rule, DeadlineContext context, Locale locale) {
    ResolvedDeadline days = rule.resolve(context);
    boolean english = locale.getLanguage().equals("en");
    LocalTime time = days.dueTime();
    DeadlineNeed need = need(rule, days);
    List<DeadlineOccurrence> next = next(rule, context);
    List<Warning> warnings = warnings(rule, days, context, next, english);
    return new ResolvedDeadlineBody(
        days.printedOn(),
        days.dueOn(),
        time == null ? null : time.toString(),
        days.exclusive(),
        rule.describe(locale, context),
        InTwoLanguages.of(rule, context),
        days.trace().isEmpty() ? null : days.trace().stream().map(InTwoLanguages::of).toList(),
        next.isEmpty() ? null : next,
        need,
        need == null ? null : inWords(need, english),
        warnings.isEmpty() ? null : warnings);
  }

  /** The same with the day it came to when it was computed and stored. */
  public static ResolvedDeadlineBody stored(
      ResolvedDeadlineBody plain,
      @Nullable LocalDate printedOn,
      @Nullable LocalDate dueOn,
      @Nullable DeadlineNeed need,
      @Nullable List<InTwoLanguages> trace,
      Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String day = dueOn == null ? "" : DateTimeFormatter.ofPattern("dd/MM/yyyy").format(dueOn);
    String last = (english ? " (last day: " : " (ngày cuối: ") + day + ")";
    return new ResolvedDeadlineBody(
        printedOn,
        dueOn,
        plain.dueTime(),
        plain.exclusive(),
        dueOn == null ? plain.sentence() : plain.sentence() + last,
        plain.sentences(),
        trace,
        plain.next(),
        need,
        need == null ? null : inWords(need, english),
        plain.warnings());
  }

  /** The anchor a rule is counted from; null for a rule without one. */
  public static @Nullable Anchor anchor(DeadlineRule rule) {
    if (rule instanceof AfterAnchor after) {
      return after.anchor();
    }
    return rule instanceof BeforeAnchor before ? before.anchor() : null;
  }

  /** What a rule waits for; null where it has come to a day or needs none. */
  public static @Nullable DeadlineNeed need(DeadlineRule rule, ResolvedDeadline days) {
    if (rule instanceof Undated undated) {
      return undated.reason() == Undated.Reason.WAITING ? DeadlineNeed.CONDITION : null;
    }
    Missing missing = days.waitsFor();
    if (missing == null) {
      return null;
    }
    Anchor anchor = anchor(rule);
    return missing == Missing.ANCHOR && anchor != null
        ? DeadlineNeed.valueOf(anchor.name())
        : DeadlineNeed.valueOf(missing.name());
  }

  /** The same in words. */
  public static String inWords(DeadlineNeed need, boolean english) {
    Words words = java.util.Objects.requireNonNull(NEEDS.get(need));
    return english ? words.en() : words.vi();
  }

  private static List<DeadlineOccurrence> next(DeadlineRule rule, DeadlineContext context) {
    LocalDate since = context.since();
    if (!(rule instanceof Recurring recurring) || since == null) {
      return List.of();
    }
    LocalDate last = LocalDate.of(DeadlineRule.LAST_YEAR, 12, 31);
    return recurring.occurrences(since, last, NEXT, context).stream()
        .map(DeadlineOccurrence::of)
        .toList();
  }

  private static List<Warning> warnings(
      DeadlineRule rule,
      ResolvedDeadline days,
      DeadlineContext context,
      List<DeadlineOccurrence> next,
      boolean english) {
    List<Warning> warnings = new ArrayList<>();
    LocalDate due = days.dueOn();
    if (due != null && anchor(rule) != null && !context.calendar().decided(due)) {
      Words words =
          Words.of(
              "Lịch nghỉ năm %s chưa có quyết định; ngày có thể thay đổi.",
              "The days off of %s are not decided yet; the day may change.",
              Integer.toString(due.getYear()));
      warnings.add(warning("YEAR_NOT_DECIDED", words, english));
    }
    boolean started = context.since() != null && days.waitsFor() == null;
    if (rule instanceof Recurring && started && next.isEmpty()) {
      Words words =
          Words.of(
              "Quy tắc định kỳ này đã kết thúc: không còn kỳ nào.",
              "This recurring rule has ended: no turn is left.");
      warnings.add(warning("NO_OCCURRENCE_LEFT", words, english));
    }
    return warnings;
  }

  private static Warning warning(String code, Words words, boolean english) {
    return new Warning(null, code, english ? words.en() : words.vi(), null, null);
  }
}
