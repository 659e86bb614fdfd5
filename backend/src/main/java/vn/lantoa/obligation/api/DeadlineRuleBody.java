package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.BeforeDate;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.EndOfHalf;
import vn.lantoa.deadline.EndOfMonth;
import vn.lantoa.deadline.EndOfQuarter;
import vn.lantoa.deadline.EndOfYear;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.Undated;
import vn.lantoa.shared.problem.ProblemException;

/** A deadline rule in JSON: the kind, and the parts that kind needs. */
@Schema(
    name = "DeadlineRule",
    description =
        "date for ON_DATE and BEFORE_DATE; year and month, quarter or half for the ends of periods, year for END_OF_YEAR; reason for UNDATED")
public record DeadlineRuleBody(
    @Schema(required = true) @NotNull DeadlineKind kind,
    @Nullable LocalDate date,
    @Schema(examples = "2026") @Nullable Integer year,
    @Schema(examples = "12") @Nullable Integer month,
    @Schema(examples = "4") @Nullable Integer quarter,
    @Schema(examples = "1") @Nullable Integer half,
    @Nullable UndatedReason reason) {

  /** The rule as the API writes it. */
  public static DeadlineRuleBody of(DeadlineRule rule) {
    if (rule instanceof OnDate r) {
      return new DeadlineRuleBody(DeadlineKind.ON_DATE, r.date(), null, null, null, null, null);
    }
    if (rule instanceof BeforeDate r) {
      return new DeadlineRuleBody(DeadlineKind.BEFORE_DATE, r.date(), null, null, null, null, null);
    }
    if (rule instanceof EndOfMonth r) {
      return new DeadlineRuleBody(
          DeadlineKind.END_OF_MONTH,
          null,
          r.month().getYear(),
          r.month().getMonthValue(),
          null,
          null,
          null);
    }
    if (rule instanceof EndOfQuarter r) {
      return new DeadlineRuleBody(
          DeadlineKind.END_OF_QUARTER, null, r.year(), null, r.quarter(), null, null);
    }
    if (rule instanceof EndOfHalf r) {
      return new DeadlineRuleBody(
          DeadlineKind.END_OF_HALF, null, r.year(), null, null, r.half(), null);
    }
    if (rule instanceof EndOfYear r) {
      return new DeadlineRuleBody(DeadlineKind.END_OF_YEAR, null, r.year(), null, null, null, null);
    }
    Undated undated = (Undated) rule;
    return new DeadlineRuleBody(
        DeadlineKind.UNDATED,
        null,
        null,
        null,
        null,
        null,
        UndatedReason.valueOf(undated.reason().name()));
  }

  /**
   * The rule.
   *
   * @throws ProblemException 422 naming the part that is missing, too much or out of range
   */
  public DeadlineRule rule(String pointer) {
    boolean complete =
        switch (kind) {
          case ON_DATE, BEFORE_DATE -> date != null && none(year, month, quarter, half, reason);
          case END_OF_MONTH -> year != null && month != null && none(date, quarter, half, reason);
          case END_OF_QUARTER -> year != null && quarter != null && none(date, month, half, reason);
          case END_OF_HALF -> year != null && half != null && none(date, month, quarter, reason);
          case END_OF_YEAR -> year != null && none(date, month, quarter, half, reason);
          case UNDATED -> reason != null && none(date, year, month, quarter, half);
        };
    if (!complete) {
      throw ProblemException.invalid(
          pointer,
          "RULE_PARTS",
          "Quy tắc %s cần đúng các phần của nó: date; year và month, quarter hoặc half; hoặc reason.",
          "The rule %s needs exactly its own parts: date; year and month, quarter or half; or reason.",
          kind);
    }
    try {
      return build();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw ProblemException.invalid(
          pointer,
          "RULE_RANGE",
          "Thời hạn không có trong lịch: quý từ 1 đến 4, tháng từ 1 đến 12, nửa năm 1 hoặc 2, năm từ 1900 đến 2200.",
          "No such time: quarters 1 to 4, months 1 to 12, halves 1 or 2, years 1900 to 2200.");
    }
  }

  private DeadlineRule build() {
    return switch (kind) {
      case ON_DATE -> new OnDate(Objects.requireNonNull(date));
      case BEFORE_DATE -> new BeforeDate(Objects.requireNonNull(date));
      case END_OF_MONTH ->
          new EndOfMonth(YearMonth.of(Objects.requireNonNull(year), Objects.requireNonNull(month)));
      case END_OF_QUARTER ->
          new EndOfQuarter(Objects.requireNonNull(year), Objects.requireNonNull(quarter));
      case END_OF_HALF -> new EndOfHalf(Objects.requireNonNull(year), Objects.requireNonNull(half));
      case END_OF_YEAR -> new EndOfYear(Objects.requireNonNull(year));
      case UNDATED -> new Undated(Undated.Reason.valueOf(Objects.requireNonNull(reason).name()));
    };
  }

  private static boolean none(@Nullable Object... values) {
    for (Object value : values) {
      if (value != null) {
        return false;
      }
    }
    return true;
  }

  /** What a rule comes out at, with its sentence. */
  public static ResolvedDeadlineBody resolved(DeadlineRule rule, Locale locale) {
    ResolvedDeadline days = rule.resolve();
    return new ResolvedDeadlineBody(
        days.printedOn(), days.dueOn(), days.exclusive(), rule.describe(locale));
  }
}
