package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.util.Collection;

/** Shares and weights that are to make a whole. */
public final class Hundredths {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private Hundredths() {}

  /** What is missing of 100; negative where there is too much; 0 where there are none at all. */
  public static BigDecimal missing(Collection<BigDecimal> parts) {
    return parts.isEmpty()
        ? BigDecimal.ZERO
        : WHOLE.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
