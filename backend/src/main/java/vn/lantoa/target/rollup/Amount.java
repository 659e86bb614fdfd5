package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure on its way up, never rounded.
 *
 * @param numerator there where the figure is a quotient, with its denominator
 * @param until the newest period it holds
 */
public record Amount(
    BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Period until,
    @Nullable LocalDate evidenceOn) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Enough for every sum of DECIMAL(24,6) figures; only a division ever meets it. */
  static final MathContext EXACT = new MathContext(60);

  /** A quotient; null where the denominator is zero: there is no rate where nothing was due. */
  static @Nullable Amount quotient(
      BigDecimal numerator, BigDecimal denominator, BigDecimal factor, Period until) {
    return denominator.signum() == 0
        ? null
        : new Amount(
            numerator.multiply(factor).divide(denominator, EXACT),
            numerator,
            denominator,
            until,
            null);
  }

  /** Its part where it is one of several that made it together. */
  Amount part(@Nullable BigDecimal share) {
    return share == null
        ? this
        : new Amount(
            hundredths(value, share),
            numerator == null ? null : hundredths(numerator, share),
            denominator == null ? null : hundredths(denominator, share),
            until,
            evidenceOn);
  }

  static BigDecimal hundredths(BigDecimal whole, BigDecimal share) {
    return whole.multiply(share).divide(HUNDRED, EXACT);
  }
}
