package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What those below plan for a year, against what is planned above.
 *
 * @param planned above
 * @param below what the plans below make together by the rule; null where none is given
 * @param difference below less planned; null where either is missing
 * @param without the targets below that plan nothing for the year
 */
public record SumCheck(
    @Nullable BigDecimal planned,
    @Nullable BigDecimal below,
    @Nullable BigDecimal difference,
    List<Long> without) {

  /** One plan below. */
  public record Plan(
      long targetId,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal share) {}

  /**
   * Empty where plans cannot be put together: a quotient has no planned numerators, and a last
   * value or nothing is never added.
   */
  public static Optional<SumCheck> of(
      RollUpRule rule, @Nullable BigDecimal planned, List<Plan> plans) {
    boolean mean = rule == RollUpRule.WEIGHTED_MEAN;
    if (plans.isEmpty() || !(mean || rule == RollUpRule.SUM || rule == RollUpRule.CUMULATIVE)) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    List<Long> without = new ArrayList<>();
    for (Plan plan : plans) {
      BigDecimal part = plan.planned();
      if (part == null || (mean && plan.weight() == null)) {
        without.add(plan.targetId());
      } else if (mean && plan.weight() != null) {
        sum = sum.add(part.multiply(plan.weight()));
        weights = weights.add(plan.weight());
      } else {
        sum = sum.add(plan.share() == null ? part : Amount.hundredths(part, plan.share()));
      }
    }
    boolean none = without.size() == plans.size() || (mean && weights.signum() == 0);
    BigDecimal below = none ? null : mean ? sum.divide(weights, Amount.EXACT) : sum;
    return Optional.of(
        new SumCheck(
            planned,
            below,
            below == null || planned == null ? null : below.subtract(planned),
            List.copyOf(without)));
  }
}
