package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.target.api.TargetActualInput;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Period;
import vn.lantoa.target.rollup.RollUpRule;

/** What is refused about a reported figure. */
final class ActualRules {

  private ActualRules() {}

  /** The period, where the target asks for a figure of it and it has begun. */
  static Period period(Target target, String code, LocalDate today) {
    Period period = period("/period", code);
    if (period.kind() != target.frequency) {
      throw ProblemException.invalid(
          "/period",
          "OTHER_FREQUENCY",
          "Chỉ tiêu này báo cáo theo %s; kỳ “%s” thuộc loại khác.",
          "This target is reported by %s; the period \"%s\" is of another kind.",
          target.frequency,
          code);
    }
    if (period.year() < target.termFrom || period.year() > target.termTo) {
      throw TargetRules.refused(
          ProblemType.TARGET_YEAR_OUTSIDE_TERM,
          "/period",
          Words.of(
              "Kỳ “%s” nằm ngoài nhiệm kỳ %d–%d.",
              "The period \"%s\" lies outside the term %d–%d.",
              code,
              target.termFrom,
              target.termTo));
    }
    if (period.startsOn().isAfter(today)) {
      throw ProblemException.invalid(
          "/period",
          "NOT_BEGUN",
          "Kỳ “%s” chưa bắt đầu.",
          "The period \"%s\" has not begun.",
          code);
    }
    return period;
  }

  static Period period(String pointer, String code) {
    return Period.of(code)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    pointer,
                    "BAD_PERIOD",
                    "“%s” không phải kỳ. Ghi 2026, 2026-H1, 2026-Q3 hoặc 2026-07.",
                    "\"%s\" is no period. Write 2026, 2026-H1, 2026-Q3 or 2026-07.",
                    code));
  }

  static void check(Target target, TargetActualInput input, LocalDate today) {
    if (input.evidenceOn() != null && input.evidenceOn().isAfter(today)) {
      throw TargetRules.refused(
          ProblemType.EVIDENCE_IN_FUTURE,
          "/evidenceOn",
          Words.of(
              "Minh chứng ghi ngày %s, sau hôm nay.",
              "The evidence is dated %s, after today.", input.evidenceOn()));
    }
    FieldProblems problems = new FieldProblems();
    if (target.comparison == Comparison.QUALITATIVE) {
      if (input.rating() == null || input.value() != null || input.numerator() != null) {
        problems.add(
            "/rating",
            "RATING_NEEDED",
            "Chỉ tiêu phi số được đánh giá bằng mức, không bằng số.",
            "A qualitative target is rated; it has no number.");
      }
    } else {
      numbers(target, input, problems);
    }
    problems.throwIfAny();
    whole(target, input);
  }

  private static void numbers(Target target, TargetActualInput input, FieldProblems problems) {
    boolean pair = input.numerator() != null && input.denominator() != null;
    boolean half = (input.numerator() == null) != (input.denominator() == null);
    if (input.rating() != null) {
      problems.add(
          "/rating",
          "NOT_RATED",
          "Chỉ tiêu này tính bằng số.",
          "This target is measured in numbers.");
    }
    if (half || (input.value() != null) == pair) {
      problems.add(
          "/value",
          "ONE_OF",
          "Ghi giá trị, hoặc cả tử số và mẫu số.",
          "Give the value, or both numerator and denominator.");
    } else if (target.rollUp == RollUpRule.RATIO && !pair) {
      problems.add(
          "/numerator",
          "REQUIRED",
          "Chỉ tiêu này cộng theo tử số và mẫu số; hãy ghi cả hai.",
          "This target adds up by numerator and denominator; give both.");
    } else if (pair
        && (target.rollUp == RollUpRule.SUM || target.rollUp == RollUpRule.CUMULATIVE)) {
      problems.add(
          "/numerator",
          "NOT_A_QUOTIENT",
          "Chỉ tiêu này cộng theo giá trị.",
          "This target adds up by its value.");
    }
    BigDecimal denominator = input.denominator();
    BigDecimal numerator = input.numerator();
    if (denominator != null
        && numerator != null
        && (denominator.signum() < 0 || (denominator.signum() == 0 && numerator.signum() != 0))) {
      problems.add(
          "/denominator",
          "OUT_OF_RANGE",
          "Mẫu số phải lớn hơn 0; bằng 0 chỉ khi tử số cũng bằng 0.",
          "The denominator must be above 0; it is 0 only where the numerator is.");
    }
  }

  private static void whole(Target target, TargetActualInput input) {
    if (!target.proportion) {
      return;
    }
    BigDecimal numerator = input.numerator();
    BigDecimal denominator = input.denominator();
    if (numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
      throw TargetRules.refused(
          ProblemType.NUMERATOR_ABOVE_DENOMINATOR,
          "/numerator",
          Words.of(
              "Tử số %s lớn hơn mẫu số %s.",
              "The numerator %s is above the denominator %s.",
              numerator.toPlainString(),
              denominator.toPlainString()));
    }
    if (input.value() != null && input.value().compareTo(Target.factor(target.unit)) > 0) {
      throw ProblemException.invalid(
          "/value",
          "ABOVE_THE_WHOLE",
          "Tỷ lệ của tổng thể không vượt %s %s.",
          "A proportion is at most %s %s.",
          Target.factor(target.unit),
          java.util.Objects.toString(target.unit, ""));
    }
  }
}
