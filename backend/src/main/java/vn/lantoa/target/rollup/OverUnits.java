package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of those who serve a target, put together by its rule. */
final class OverUnits {

  /** One of those who serve the target, with its own figure. */
  record Served(Node node, @Nullable Amount amount) {}

  /** What came of it. */
  record Sum(@Nullable Amount amount, List<Part> parts, boolean ambiguous) {}

  private OverUnits() {}

  static Sum of(Node target, List<Served> served) {
    return switch (target.rule()) {
      case SUM, CUMULATIVE -> sum(served);
      case WEIGHTED_MEAN -> mean(served);
      case RATIO -> ratio(target, served);
      case LAST_VALUE -> newest(served);
      case NONE -> throw new IllegalArgumentException("nothing is added up by NONE");
    };
  }

  private static Sum sum(List<Served> served) {
    List<Part> parts = new ArrayList<>();
    for (Served s : served) {
      parts.add(
          part(
              s,
              s.amount() == null ? null : s.amount().part(s.node().share()),
              Part.Left.NO_FIGURE));
    }
    List<Amount> counted = counted(parts);
    return new Sum(
        counted.isEmpty()
            ? null
            : new Amount(total(counted, Amount::value), null, null, until(counted), null),
        parts,
        false);
  }

  private static Sum ratio(Node target, List<Served> served) {
    List<Part> parts = new ArrayList<>();
    for (Served s : served) {
      Amount amount = s.amount();
      boolean whole = amount != null && amount.numerator() != null && amount.denominator() != null;
      parts.add(
          part(
              s,
              amount == null || !whole ? null : amount.part(s.node().share()),
              amount == null ? Part.Left.NO_FIGURE : Part.Left.NO_NUMERATOR));
    }
    List<Amount> counted = counted(parts);
    return new Sum(
        counted.isEmpty()
            ? null
            : Amount.quotient(
                total(counted, a -> Objects.requireNonNull(a.numerator())),
                total(counted, a -> Objects.requireNonNull(a.denominator())),
                target.factor(),
                until(counted)),
        parts,
        false);
  }

  /** Divided by the weights of those who gave a figure, never by their number or by all weights. */
  private static Sum mean(List<Served> served) {
    List<Part> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Served s : served) {
      BigDecimal weight = s.node().weight();
      Amount amount = s.amount();
      boolean counts = amount != null && weight != null && weight.signum() > 0;
      parts.add(
          part(
              s,
              counts ? amount : null,
              amount == null ? Part.Left.NO_FIGURE : Part.Left.NO_WEIGHT));
      if (amount != null && weight != null && counts) {
        sum = sum.add(amount.value().multiply(weight));
        weights = weights.add(weight);
      }
    }
    Amount mean =
        weights.signum() == 0
            ? null
            : new Amount(
                sum.divide(weights, Amount.EXACT), null, null, until(counted(parts)), null);
    return new Sum(mean, parts, false);
  }

  private static Sum newest(List<Served> served) {
    Comparator<Amount> order =
        Comparator.comparing(Amount::until)
            .thenComparing(a -> Objects.requireNonNullElse(a.evidenceOn(), LocalDate.MIN));
    List<Amount> all =
        served.stream()
            .map(Served::amount)
            .filter(Objects::nonNull)
            .map(Amount.class::cast)
            .toList();
    Amount newest = all.stream().max(order).orElse(null);
    boolean ambiguous =
        newest != null
            && all.stream()
                .anyMatch(
                    a -> order.compare(a, newest) == 0 && a.value().compareTo(newest.value()) != 0);
    List<Part> parts = new ArrayList<>();
    for (Served s : served) {
      Amount amount = s.amount();
      boolean counts = amount != null && newest != null && order.compare(amount, newest) == 0;
      parts.add(
          part(s, counts ? amount : null, amount == null ? Part.Left.NO_FIGURE : Part.Left.OLDER));
    }
    return new Sum(ambiguous ? null : newest, parts, ambiguous);
  }

  private static Part part(Served s, @Nullable Amount counted, Part.Left otherwise) {
    return new Part(s.node().id(), s.amount(), counted, counted == null ? otherwise : null);
  }

  private static List<Amount> counted(List<Part> parts) {
    List<Amount> counted = new ArrayList<>();
    for (Part part : parts) {
      if (part.counted() != null) {
        counted.add(part.counted());
      }
    }
    return counted;
  }

  private static BigDecimal total(List<Amount> amounts, Function<Amount, BigDecimal> of) {
    return amounts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Period until(List<Amount> amounts) {
    return amounts.stream().map(Amount::until).max(Period::compareTo).orElseThrow();
  }
}
