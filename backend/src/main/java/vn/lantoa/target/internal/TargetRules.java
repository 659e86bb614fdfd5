package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.target.api.TargetInput;
import vn.lantoa.target.api.TargetPart;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Hundredths;
import vn.lantoa.target.rollup.RollUpRule;

/** What is refused about a target before anything is read. */
final class TargetRules {

  /** The longest term, in years. */
  private static final int LONGEST_TERM = 15;

  private TargetRules() {}

  static void check(TargetInput input) {
    if (input.comparison() != Comparison.QUALITATIVE
        && (input.unit() == null || input.unit().isBlank())) {
      throw refused(
          ProblemType.TARGET_WITHOUT_UNIT,
          "/unit",
          Words.of(
              "Chỉ tiêu “%s” cần đơn vị tính.", "The target \"%s\" needs a unit.", input.name()));
    }
    if (input.termTo() < input.termFrom() || input.termTo() - input.termFrom() > LONGEST_TERM) {
      throw ProblemException.invalid(
          "/termTo",
          "OUT_OF_RANGE",
          "Nhiệm kỳ kết thúc sau khi bắt đầu và không quá %d năm.",
          "A term ends after it starts and has at most %d years.",
          LONGEST_TERM);
    }
    checkRule(input);
    values(
        input.comparison(),
        input.termFrom(),
        input.termTo(),
        Objects.requireNonNullElse(input.values(), List.of()));
    range(input.comparison(), "/termUpper", input.termValue(), input.termUpper());
  }

  private static void checkRule(TargetInput input) {
    FieldProblems problems = new FieldProblems();
    if (input.comparison() == Comparison.QUALITATIVE && input.rollUp() != RollUpRule.NONE) {
      problems.add(
          "/rollUp",
          "NOT_ADDED",
          "Chỉ tiêu phi số không cộng dồn được; hãy chọn NONE.",
          "A qualitative target cannot be added up; choose NONE.");
    }
    if (Boolean.TRUE.equals(input.proportion())
        && Target.factor(input.unit()).equals(BigDecimal.ONE)) {
      problems.add(
          "/proportion",
          "NOT_A_PERCENTAGE",
          "Tỷ lệ của tổng thể phải tính bằng % hoặc ‰.",
          "A proportion is measured in % or ‰.");
    }
    if (input.comparison().againstBaseline()
        && Boolean.TRUE.equals(input.changeInPercent())
        && input.baselineValue() == null
        && input.baselineWords() == null) {
      problems.add(
          "/baselineValue",
          "REQUIRED",
          "Mức tăng, giảm theo % cần có mốc so sánh.",
          "A change in percent needs its baseline.");
    }
    problems.throwIfAny();
  }

  /** Years once each, inside the term unless marked, ranges the right way round. */
  static void values(Comparison comparison, int from, int to, List<TargetValue> values) {
    Set<Integer> years = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      TargetValue value = values.get(i);
      String at = "/values/" + i;
      if (!years.add(value.year())) {
        throw ProblemException.invalid(
            at + "/year",
            "REPEATED",
            "Năm %d được ghi hai lần.",
            "The year %d is given twice.",
            value.year());
      }
      boolean outside = value.year() < from || value.year() > to;
      if (outside && !Boolean.TRUE.equals(value.orientation())) {
        throw refused(
            ProblemType.TARGET_YEAR_OUTSIDE_TERM,
            at + "/year",
            Words.of(
                "Năm %d nằm ngoài nhiệm kỳ %d–%d và không được đánh dấu là định hướng.",
                "The year %d lies outside the term %d–%d and is not marked as orientation.",
                value.year(),
                from,
                to));
      }
      range(comparison, at + "/upper", value.value(), value.upper());
    }
  }

  private static void range(
      Comparison comparison,
      String pointer,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper) {
    if (lower != null && upper != null && upper.compareTo(lower) < 0) {
      throw refused(
          ProblemType.TARGET_RANGE_REVERSED,
          pointer,
          Words.of(
              "Phạm vi từ %s không thể kết thúc ở %s.",
              "A range from %s cannot end at %s.", lower.toPlainString(), upper.toPlainString()));
    }
    if (upper != null && comparison != Comparison.RANGE) {
      throw ProblemException.invalid(
          pointer,
          "NOT_A_RANGE",
          "Chỉ kiểu so sánh RANGE mới có đầu trên.",
          "Only the comparison RANGE has an upper end.");
    }
    if (upper == null && lower != null && comparison == Comparison.RANGE) {
      throw ProblemException.invalid(
          pointer, "REQUIRED", "Phạm vi cần có đầu trên.", "A range needs its upper end.");
    }
  }

  /** Shares make 100 where there are some; weights likewise, and a mean needs them. */
  static void parts(RollUpRule rule, List<TargetPart> parts) {
    List<BigDecimal> shares =
        parts.stream()
            .map(TargetPart::share)
            .filter(Objects::nonNull)
            .map(BigDecimal.class::cast)
            .toList();
    BigDecimal ofShares = Hundredths.missing(shares);
    if (ofShares.signum() != 0) {
      throw refused(
          ProblemType.TARGET_SHARES,
          "/items",
          lacking(ofShares, "Các phần của kết quả chung", "The shares of the joint result"));
    }
    List<BigDecimal> weights =
        parts.stream()
            .map(TargetPart::weight)
            .filter(Objects::nonNull)
            .map(BigDecimal.class::cast)
            .toList();
    BigDecimal ofWeights =
        weights.isEmpty() && rule == RollUpRule.WEIGHTED_MEAN && !parts.isEmpty()
            ? new BigDecimal(100)
            : Hundredths.missing(weights);
    if (ofWeights.signum() != 0) {
      throw refused(
          ProblemType.TARGET_WEIGHTS, "/items", lacking(ofWeights, "Các trọng số", "The weights"));
    }
  }

  private static Words lacking(BigDecimal missing, String vi, String en) {
    String by = missing.abs().stripTrailingZeros().toPlainString();
    return missing.signum() > 0
        ? Words.of(vi + " còn thiếu %s so với 100.", en + " lack %s of 100.", by)
        : Words.of(vi + " vượt 100 là %s.", en + " exceed 100 by %s.", by);
  }

  static ProblemException refused(ProblemType type, String pointer, Words words) {
    String code = type.slug().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return new ProblemException(type, words, List.of(new FieldProblem(pointer, code, words, null)));
  }
}
