package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A straight line to the end of the year: an estimate, always shown as one. It is given only where
 * at least two periods of the year were reported and the last was not.
 */
public final class Forecast {

  private static final int LEAST = 2;

  private Forecast() {}

  /**
   * @param figures one a period, with values; those of other years or kinds are not looked at
   */
  public static Optional<BigDecimal> atYearEnd(
      RollUpRule rule, PeriodKind kind, int year, List<Figure> figures) {
    List<Figure> known =
        figures.stream()
            .filter(f -> f.period().kind() == kind && f.period().year() == year)
            .filter(f -> f.value() != null)
            .sorted((a, b) -> a.period().compareTo(b.period()))
            .toList();
    if (known.size() < LEAST || known.get(known.size() - 1).period().ordinal() == kind.perYear()) {
      return Optional.empty();
    }
    return Optional.of(rule == RollUpRule.SUM ? amounts(kind, known) : level(kind, known));
  }

  /** Amounts: the mean of the periods known, as often as the year has periods. */
  private static BigDecimal amounts(PeriodKind kind, List<Figure> known) {
    BigDecimal sum = known.stream().map(Forecast::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.multiply(BigDecimal.valueOf(kind.perYear()))
        .divide(BigDecimal.valueOf(known.size()), Amount.EXACT);
  }

  /** Levels: the line of least squares through the periods known. */
  private static BigDecimal level(PeriodKind kind, List<Figure> known) {
    BigDecimal n = BigDecimal.valueOf(known.size());
    BigDecimal sx = BigDecimal.ZERO;
    BigDecimal sy = BigDecimal.ZERO;
    BigDecimal sxx = BigDecimal.ZERO;
    BigDecimal sxy = BigDecimal.ZERO;
    for (Figure figure : known) {
      BigDecimal x = BigDecimal.valueOf(figure.period().ordinal());
      sx = sx.add(x);
      sy = sy.add(value(figure));
      sxx = sxx.add(x.multiply(x));
      sxy = sxy.add(x.multiply(value(figure)));
    }
    BigDecimal slope =
        n.multiply(sxy)
            .subtract(sx.multiply(sy))
            .divide(n.multiply(sxx).subtract(sx.multiply(sx)), Amount.EXACT);
    BigDecimal start = sy.subtract(slope.multiply(sx)).divide(n, Amount.EXACT);
    return start.add(slope.multiply(BigDecimal.valueOf(kind.perYear())));
  }

  private static BigDecimal value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
