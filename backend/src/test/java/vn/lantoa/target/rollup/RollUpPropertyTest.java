package vn.lantoa.target.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class RollUpPropertyTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

  /** A unit at the bottom: under which commune, its weight, and its quarters; null: not given. */
  record Unit(int commune, int weight, List<@Nullable Integer> quarters) {}

  @Provide
  Arbitrary<List<Unit>> units() {
    Arbitrary<@Nullable Integer> figure =
        Arbitraries.integers().between(0, 1_000_000).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 100),
            figure.list().ofSize(4))
        .as(Unit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property
  void orderDoesNotMatter(
      @ForAll("units") List<Unit> units, @ForAll RollUpRule rule, @ForAll long seed) {
    if (rule == RollUpRule.NONE) {
      return;
    }
    List<Node> nodes = nodes(units, rule);
    List<Node> shuffled = new ArrayList<>();
    Random random = new Random(seed);
    for (Node n : nodes) {
      List<Figure> figures = new ArrayList<>(n.figures());
      Collections.shuffle(figures, random);
      shuffled.add(
          new Node(
              n.id(),
              n.parentId(),
              n.rule(),
              n.frequency(),
              n.firstYear(),
              n.lastYear(),
              n.factor(),
              n.weight(),
              n.share(),
              figures));
    }
    Collections.shuffle(shuffled, random);

    RollUp one = new TargetTree(nodes).rollUp(1, Period.year(2026), TODAY);
    RollUp other = new TargetTree(shuffled).rollUp(1, Period.year(2026), TODAY);

    assertThat(value(other)).isEqualTo(value(one));
    assertThat(other.missing()).containsExactlyInAnyOrderElementsOf(one.missing());
    assertThat(other.owing()).isEqualTo(one.owing());
  }

  @Property
  void theSumOfTheChildrenIsTheParents(@ForAll("units") List<Unit> units) {
    RollUp rollUp =
        new TargetTree(nodes(units, RollUpRule.SUM)).rollUp(1, Period.year(2026), TODAY);
    BigDecimal parts =
        rollUp.parts().stream()
            .map(Part::counted)
            .filter(Objects::nonNull)
            .map(Amount::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long given =
        units.stream()
            .flatMap(u -> u.quarters().stream())
            .filter(Objects::nonNull)
            .mapToLong(Integer::longValue)
            .sum();

    assertThat(Objects.requireNonNullElse(value(rollUp), BigDecimal.ZERO))
        .isEqualByComparingTo(parts)
        .isEqualByComparingTo(BigDecimal.valueOf(given));
  }

  @Property
  void theMeanLiesBetweenTheLeastAndTheMost(@ForAll("units") List<Unit> units) {
    RollUp rollUp =
        new TargetTree(nodes(units, RollUpRule.WEIGHTED_MEAN)).rollUp(1, Period.year(2026), TODAY);
    List<BigDecimal> newest =
        units.stream()
            .map(
                u ->
                    u.quarters().stream()
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> b)
                        .map(BigDecimal::valueOf))
            .flatMap(java.util.Optional::stream)
            .toList();

    BigDecimal mean = value(rollUp);
    if (newest.isEmpty()) {
      assertThat(mean).isNull();
    } else {
      assertThat(mean).isBetween(Collections.min(newest), Collections.max(newest));
    }
  }

  @Property
  void whoIsMissingIsNamedAndNobodyElse(@ForAll("units") List<Unit> units) {
    RollUp rollUp =
        new TargetTree(nodes(units, RollUpRule.SUM)).rollUp(1, Period.year(2026), TODAY);
    long holes = units.stream().flatMap(u -> u.quarters().stream()).filter(Objects::isNull).count();

    assertThat(rollUp.missing()).hasSize((int) holes);
    assertThat(rollUp.owing()).isEqualTo(units.size());
  }

  private static @Nullable BigDecimal value(RollUp rollUp) {
    Amount amount = rollUp.amount();
    return amount == null ? null : amount.value().setScale(20, RoundingMode.HALF_UP);
  }

  private static List<Node> nodes(List<Unit> units, RollUpRule rule) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(node(1, null, rule, null, List.of()));
    units.stream()
        .map(Unit::commune)
        .distinct()
        .forEach(c -> nodes.add(node(10 + c, 1L, rule, 7, List.of())));
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      List<Figure> figures = new ArrayList<>();
      for (int q = 0; q < 4; q++) {
        Integer given = unit.quarters().get(q);
        if (given != null) {
          Period period = Period.quarter(2026, q + 1);
          figures.add(
              rule == RollUpRule.RATIO
                  ? new Figure(
                      period, null, BigDecimal.valueOf(given), new BigDecimal(1_000_000), null)
                  : new Figure(period, BigDecimal.valueOf(given), null, null, null));
        }
      }
      nodes.add(node(100 + i, 10L + unit.commune(), rule, unit.weight(), figures));
    }
    return nodes;
  }

  private static Node node(
      long id,
      @Nullable Long parent,
      RollUpRule rule,
      @Nullable Integer weight,
      List<Figure> figures) {
    return new Node(
        id,
        parent,
        rule,
        PeriodKind.QUARTER,
        2026,
        2030,
        new BigDecimal(100),
        weight == null ? null : BigDecimal.valueOf(weight),
        null,
        figures);
  }
}
