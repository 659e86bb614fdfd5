package vn.lantoa.target.rollup;

import org.jspecify.annotations.Nullable;

/**
 * What one of those who serve a target brought in.
 *
 * @param amount its own figure; null where it has none
 * @param counted what of it went into the sum: its share of a joint result; null where nothing did
 * @param left why nothing did; null where it counts
 */
public record Part(
    long targetId, @Nullable Amount amount, @Nullable Amount counted, @Nullable Left left) {

  /** Why a unit's figure is not in the sum. */
  public enum Left {
    /** It gave none. */
    NO_FIGURE,
    /** A mean needs its weight. */
    NO_WEIGHT,
    /** A quotient needs numerator and denominator. */
    NO_NUMERATOR,
    /** A newer one stands. */
    OLDER
  }
}
