package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit's figures over the periods asked for. */
final class OverTime {

  private static final Comparator<Figure> NEWEST =
      Comparator.comparing(Figure::period)
          .thenComparing(
              f -> Objects.requireNonNullElse(f.evidenceOn(), LocalDate.MIN),
              Comparator.naturalOrder());

  private OverTime() {}

  /** The unit's figure for the period under the rule; null where it has none. */
  static @Nullable Amount of(Node unit, RollUpRule rule, Period period) {
    List<Figure> figures = within(unit, rule, period);
    if (figures.isEmpty()) {
      return null;
    }
    return switch (rule) {
      case SUM -> sum(figures);
      case RATIO -> ratio(unit, figures);
      case WEIGHTED_MEAN, CUMULATIVE, LAST_VALUE, NONE -> newest(unit, figures);
    };
  }

  /** What it owes for the period and did not give. */
  static List<Missing> missing(Node unit, RollUpRule rule, Period period, LocalDate today) {
    List<Period> owed = owed(unit, period, today);
    Set<Period> given = new HashSet<>();
    unit.figures().forEach(f -> given.add(f.period()));
    List<Period> open =
        rule == RollUpRule.SUM || rule == RollUpRule.RATIO || owed.isEmpty()
            ? owed
            : owed.subList(owed.size() - 1, owed.size());
    Period known =
        within(unit, rule, period).stream().map(Figure::period).max(Period::compareTo).orElse(null);
    List<Missing> missing = new ArrayList<>();
    for (Period p : open) {
      if (!given.contains(p)) {
        missing.add(new Missing(unit.id(), p, known));
      }
    }
    return missing;
  }

  /** The unit's own periods inside the one asked for that are over. */
  static List<Period> owed(Node unit, Period period, LocalDate today) {
    if (!unit.owesIn(period.year())) {
      return List.of();
    }
    return Period.ofYear(unit.frequency(), period.year()).stream()
        .filter(p -> period.holds(p) && p.over(today))
        .toList();
  }

  /**
   * Inside the period; for what carries on, everything of the unit's years up to its end. A figure
   * of a whole period replaces those of its parts: both together would count it twice.
   */
  private static List<Figure> within(Node unit, RollUpRule rule, Period period) {
    List<Figure> found = new ArrayList<>();
    for (Figure figure : unit.figures()) {
      boolean inside =
          rule.carries()
              ? !figure.period().endsOn().isAfter(period.endsOn())
                  && unit.owesIn(figure.period().year())
              : period.holds(figure.period());
      if (inside) {
        found.add(figure);
      }
    }
    return rule.carries() ? found : withoutParts(found);
  }

  private static List<Figure> withoutParts(List<Figure> figures) {
    Set<Period> wholes = new TreeSet<>();
    figures.forEach(f -> wholes.add(f.period()));
    return figures.stream()
        .filter(f -> wholes.stream().noneMatch(w -> !w.equals(f.period()) && w.holds(f.period())))
        .toList();
  }

  private static @Nullable Amount sum(List<Figure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    Period until = null;
    for (Figure figure : figures) {
      BigDecimal value = figure.value();
      if (value != null) {
        sum = sum.add(value);
        until = later(until, figure.period());
      }
    }
    return until == null ? null : new Amount(sum, null, null, until, null);
  }

  private static @Nullable Amount ratio(Node unit, List<Figure> figures) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    Period until = null;
    for (Figure figure : figures) {
      if (figure.numerator() != null && figure.denominator() != null) {
        numerator = numerator.add(figure.numerator());
        denominator = denominator.add(figure.denominator());
        until = later(until, figure.period());
      }
    }
    return until == null
        ? newest(unit, figures)
        : Amount.quotient(numerator, denominator, unit.factor(), until);
  }

  private static @Nullable Amount newest(Node unit, List<Figure> figures) {
    Figure newest = figures.stream().max(NEWEST).orElseThrow();
    BigDecimal value = newest.value();
    if (newest.numerator() != null && newest.denominator() != null) {
      Amount amount =
          Amount.quotient(newest.numerator(), newest.denominator(), unit.factor(), newest.period());
      return amount == null
          ? null
          : new Amount(
              amount.value(),
              amount.numerator(),
              amount.denominator(),
              newest.period(),
              newest.evidenceOn());
    }
    return value == null
        ? null
        : new Amount(value, null, null, newest.period(), newest.evidenceOn());
  }

  private static Period later(@Nullable Period one, Period other) {
    return one == null || one.compareTo(other) < 0 ? other : one;
  }
}
