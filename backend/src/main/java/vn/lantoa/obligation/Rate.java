package vn.lantoa.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate with its numerator and denominator beside it.
 *
 * @param numerator how many were reached, never more than were due
 * @param denominator how many were due; zero means that there is no rate
 */
public record Rate(long numerator, long denominator) {

  private static final int DECIMALS = 2;

  /** Refuses negative counts and a rate over 100 %. */
  public Rate {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException(
          "counts cannot be negative: " + numerator + "/" + denominator);
    }
    if (numerator > denominator) {
      throw new IllegalArgumentException(
          "a rate over 100 % is refused: " + numerator + "/" + denominator);
    }
  }

  /** The rate in percent with two decimals, rounded half up; empty where nothing was due. */
  public Optional<BigDecimal> value() {
    if (denominator == 0) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(numerator)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP));
  }
}
