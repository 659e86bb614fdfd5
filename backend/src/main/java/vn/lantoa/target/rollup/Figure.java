package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit gave for one period: a value, or a numerator and a denominator.
 *
 * @param evidenceOn the day of the evidence; the later one stands where two speak of one period
 */
public record Figure(
    Period period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable LocalDate evidenceOn) {

  public static Figure of(Period period, String value) {
    return new Figure(period, new BigDecimal(value), null, null, null);
  }

  public static Figure ratio(Period period, String numerator, String denominator) {
    return new Figure(period, null, new BigDecimal(numerator), new BigDecimal(denominator), null);
  }
}
