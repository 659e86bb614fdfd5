package vn.lantoa.obligation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.AfterAnchor;
import vn.lantoa.deadline.AnchorDay;
import vn.lantoa.deadline.BeforeAnchor;
import vn.lantoa.deadline.BeforeDate;
import vn.lantoa.deadline.BeforePeriod;
import vn.lantoa.deadline.DateRange;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.EndOfHalf;
import vn.lantoa.deadline.EndOfMonth;
import vn.lantoa.deadline.EndOfQuarter;
import vn.lantoa.deadline.EndOfYear;
import vn.lantoa.deadline.Frequency;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.deadline.Part;
import vn.lantoa.deadline.PartOfMonth;
import vn.lantoa.deadline.PartOfTerm;
import vn.lantoa.deadline.PartOfYear;
import vn.lantoa.deadline.Period;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.Undated;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;

/** Makes a rule of its parts, and names every part that does not do. */
final class RuleBuilder {

  private static final int MOST = 3660;

  private final DeadlineRuleBody body;
  private final String pointer;
  private final FieldProblems problems = new FieldProblems();

  RuleBuilder(DeadlineRuleBody body, String pointer) {
    this.body = body;
    this.pointer = pointer;
  }

  /**
   * The rule.
   *
   * @throws ProblemException 422 with everything that is wrong
   */
  DeadlineRule build() {
    checkParts();
    checkNumber("month", body.month(), 1, 12);
    checkNumber("quarter", body.quarter(), 1, 4);
    checkNumber("half", body.half(), 1, 2);
    checkNumber("count", body.count(), 1, MOST);
    checkNumber("year", body.year(), DeadlineRule.FIRST_YEAR, DeadlineRule.LAST_YEAR);
    checkDate("date", body.date());
    checkDate("from", body.from());
    checkDate("to", body.to());
    checkDate("until", body.until());
    checkOrder();
    checkDays();
    problems.throwIfAny();
    return rule();
  }

  private void checkParts() {
    Map<String, Object> given = body.parts();
    DeadlineKind kind = body.kind();
    Set<String> missing =
        kind.required().stream()
            .filter(p -> !given.containsKey(p))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    Set<String> foreign =
        given.keySet().stream()
            .filter(p -> !kind.has(p))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    if (!missing.isEmpty() || !foreign.isEmpty()) {
      String needed = String.join(", ", kind.required());
      throw ProblemException.invalid(
          pointer,
          "RULE_PARTS",
          "Quy tắc %s cần đúng các phần của nó: %s. Còn thiếu: %s. Thừa: %s.",
          "The rule %s needs exactly its own parts: %s. Missing: %s. Too much: %s.",
          kind,
          needed,
          missing.isEmpty() ? "–" : String.join(", ", missing),
          foreign.isEmpty() ? "–" : String.join(", ", foreign));
    }
  }

  private void checkNumber(String part, @Nullable Integer value, int first, int last) {
    if (value != null && (value < first || value > last)) {
      problems.add(
          pointer + "/" + part,
          "RULE_RANGE",
          "%s không có trong lịch: chỉ từ %d đến %d, không phải %d.",
          "There is no such %s: it lies between %d and %d, not %d.",
          part,
          first,
          last,
          value);
    }
  }

  private void checkDate(String part, @Nullable LocalDate day) {
    if (day != null
        && (day.getYear() < DeadlineRule.FIRST_YEAR || day.getYear() > DeadlineRule.LAST_YEAR)) {
      problems.add(
          pointer + "/" + part,
          "RULE_RANGE",
          "Năm phải từ %d đến %d.",
          "The year must lie between %d and %d.",
          DeadlineRule.FIRST_YEAR,
          DeadlineRule.LAST_YEAR);
    }
  }

  private void checkOrder() {
    LocalDate from = body.from();
    LocalDate to = body.to();
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(
          pointer + "/to",
          "ENDS_BEFORE_START",
          "Khoảng thời gian kết thúc %1$td/%1$tm/%1$tY trước khi bắt đầu %2$td/%2$tm/%2$tY.",
          "The range ends on %1$tF, before it starts on %2$tF.",
          to,
          from);
    }
  }

  private void checkDays() {
    List<DeadlineDay> days = body.days();
    Frequency frequency = body.frequency();
    if (days == null || frequency == null) {
      return;
    }
    int last = frequency.months() * 2;
    for (int i = 0; i < days.size(); i++) {
      DeadlineDay day = days.get(i);
      if (day.month() < 1 || day.month() > last || day.day() < 1 || day.day() > 31) {
        problems.add(
            pointer + "/days/" + i,
            "RULE_RANGE",
            "Ngày trong kỳ: tháng thứ 1 đến %d của kỳ, ngày 1 đến 31.",
            "A day of a period: its months 1 to %d, days 1 to 31.",
            last);
      }
    }
    if (days.stream().distinct().count() < days.size()) {
      problems.add(
          pointer + "/days",
          "TWICE",
          "Một ngày trong kỳ được ghi hai lần.",
          "A day of the period is written twice.");
    }
  }

  private DeadlineRule rule() {
    return switch (body.kind()) {
      case ON_DATE -> {
        String time = body.time();
        yield new OnDate(requireNonNull(body.date()), time == null ? null : LocalTime.parse(time));
      }
      case BEFORE_DATE -> new BeforeDate(requireNonNull(body.date()));
      case END_OF_MONTH, END_OF_QUARTER, END_OF_HALF, END_OF_YEAR -> period();
      case BEFORE_MONTH, BEFORE_QUARTER, BEFORE_HALF, BEFORE_YEAR -> new BeforePeriod(period());
      case PART_OF_MONTH -> new PartOfMonth(month(), part());
      case PART_OF_YEAR -> new PartOfYear(requireNonNull(body.year()), part());
      case PART_OF_TERM -> new PartOfTerm(part());
      case AFTER_ANCHOR ->
          new AfterAnchor(
              requireNonNull(body.count()),
              requireNonNull(body.unit()),
              requireNonNull(body.anchor()));
      case BEFORE_ANCHOR ->
          new BeforeAnchor(
              requireNonNull(body.count()),
              requireNonNull(body.unit()),
              requireNonNull(body.anchor()));
      case RANGE -> new DateRange(requireNonNull(body.from()), requireNonNull(body.to()));
      case RECURRING -> recurring();
      case UNDATED -> new Undated(Undated.Reason.valueOf(requireNonNull(body.reason()).name()));
    };
  }

  private Period period() {
    int year = requireNonNull(body.year());
    if (body.month() != null) {
      return new EndOfMonth(month());
    }
    if (body.quarter() != null) {
      return new EndOfQuarter(year, body.quarter());
    }
    return body.half() == null ? new EndOfYear(year) : new EndOfHalf(year, body.half());
  }

  private YearMonth month() {
    return YearMonth.of(requireNonNull(body.year()), requireNonNull(body.month()));
  }

  private Part part() {
    return Part.valueOf(requireNonNull(body.part()).name());
  }

  private Recurring recurring() {
    List<DeadlineDay> days = body.days() == null ? List.of() : body.days();
    return new Recurring(
        requireNonNull(body.frequency()),
        days.stream().map(d -> new AnchorDay(d.month(), d.day())).sorted().toList(),
        Boolean.TRUE.equals(body.exclusive()),
        body.until());
  }
}
