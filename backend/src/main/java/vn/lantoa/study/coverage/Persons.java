package vn.lantoa.study.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Persons of audiences in the rate: never attendances.
 *
 * @param expected frozen when the plan was issued
 * @param exempted of the expected
 * @param first came at first
 * @param makeUp were taught later
 */
public record Persons(long expected, long exempted, long first, long makeUp) {

  /** Nobody. */
  public static final Persons NONE = new Persons(0, 0, 0, 0);

  private static final BigDecimal ALL = new BigDecimal("100.00");
  private static final BigDecimal ALMOST = new BigDecimal("99.99");

  public Persons plus(Persons other) {
    return new Persons(
        expected + other.expected,
        exempted + other.exempted,
        first + other.first,
        makeUp + other.makeUp);
  }

  /** Who was reached. */
  public long total() {
    return first + makeUp;
  }

  /** Who is to be reached. */
  public long base() {
    return expected - exempted;
  }

  /** Who is still to be reached; 0 where more came than were expected. */
  public long missing() {
    return Math.max(0, base() - total());
  }

  /** Whether more came than were expected. */
  public boolean over() {
    return total() > base();
  }

  /**
   * Percent of those to be reached, two decimals; below all it is never written 100.00. Empty where
   * nobody is to be reached.
   */
  public Optional<BigDecimal> rate() {
    if (base() <= 0) {
      return Optional.empty();
    }
    BigDecimal percent =
        BigDecimal.valueOf(total())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(base()), 2, RoundingMode.HALF_UP);
    return Optional.of(total() < base() && percent.compareTo(ALL) >= 0 ? ALMOST : percent);
  }
}
