package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in one year.
 *
 * @param planned the value, or the change against the baseline; for a range its lower end
 * @param upper the upper end of a range
 * @param baseline what a change is counted from
 * @param percent whether the change is in hundredths of the baseline
 */
public record Aim(
    Comparison comparison,
    Direction direction,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal upper,
    @Nullable BigDecimal baseline,
    boolean percent) {

  /** The hundredths either way that still are "about". */
  public static final BigDecimal ABOUT = new BigDecimal(5);

  /** How a year that is over stands; null actual: nothing was reported. */
  public Status judge(@Nullable BigDecimal actual, @Nullable Rating rating, boolean over) {
    if (!over) {
      return Status.NOT_DUE;
    }
    if (comparison == Comparison.QUALITATIVE) {
      return rating == null ? Status.NOT_ASSESSABLE : rating.status();
    }
    BigDecimal bound = bound();
    if (actual == null || bound == null || (comparison == Comparison.RANGE && upper == null)) {
      return Status.NOT_ASSESSABLE;
    }
    return against(actual, bound);
  }

  /** The figure to reach: the plan itself, or the baseline changed by it; null where unknown. */
  public @Nullable BigDecimal bound() {
    if (planned == null || !comparison.againstBaseline()) {
      return planned;
    }
    if (baseline == null) {
      return null;
    }
    BigDecimal change = percent ? Amount.hundredths(baseline.abs(), planned) : planned;
    return comparison == Comparison.INCREASE ? baseline.add(change) : baseline.subtract(change);
  }

  private Status against(BigDecimal actual, BigDecimal bound) {
    int c = actual.compareTo(bound);
    return switch (comparison) {
      case AT_LEAST, INCREASE ->
          c < 0
              ? Status.MISSED
              : c > 0 && direction == Direction.HIGHER ? Status.EXCEEDED : Status.ACHIEVED;
      case AT_MOST, DECREASE ->
          c > 0
              ? Status.MISSED
              : c < 0 && direction == Direction.LOWER ? Status.EXCEEDED : Status.ACHIEVED;
      case ABOVE -> c > 0 ? Status.ACHIEVED : Status.MISSED;
      case BELOW -> c < 0 ? Status.ACHIEVED : Status.MISSED;
      case EXACT -> between(actual, bound, bound);
      case ABOUT -> {
        BigDecimal off = Amount.hundredths(bound.abs(), ABOUT);
        yield between(actual, bound.subtract(off), bound.add(off));
      }
      case RANGE -> between(actual, bound, upper == null ? bound : upper);
      case QUALITATIVE -> Status.NOT_ASSESSABLE;
    };
  }

  private Status between(BigDecimal actual, BigDecimal low, BigDecimal high) {
    if (actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0) {
      return Status.ACHIEVED;
    }
    boolean better =
        actual.compareTo(high) > 0 ? direction == Direction.HIGHER : direction == Direction.LOWER;
    return better ? Status.EXCEEDED : Status.MISSED;
  }
}
