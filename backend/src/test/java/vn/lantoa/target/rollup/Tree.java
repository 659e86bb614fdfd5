package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree of targets written down in a few lines; years 2026 to 2030. */
final class Tree {

  /** A day on which 2026 is over and 2027 has begun. */
  static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  private final List<Node> nodes = new ArrayList<>();
  private final RollUpRule rule;
  private final PeriodKind frequency;

  Tree(RollUpRule rule, PeriodKind frequency) {
    this.rule = rule;
    this.frequency = frequency;
  }

  Tree node(long id, @Nullable Long parent, Figure... figures) {
    return weighted(id, parent, null, figures);
  }

  Tree weighted(long id, @Nullable Long parent, @Nullable String weight, Figure... figures) {
    return add(id, parent, rule, weight, null, figures);
  }

  Tree shared(long id, @Nullable Long parent, String share, Figure... figures) {
    return add(id, parent, rule, null, share, figures);
  }

  Tree ruled(long id, @Nullable Long parent, RollUpRule own, Figure... figures) {
    return add(id, parent, own, null, null, figures);
  }

  private Tree add(
      long id,
      @Nullable Long parent,
      RollUpRule own,
      @Nullable String weight,
      @Nullable String share,
      Figure... figures) {
    nodes.add(
        new Node(
            id,
            parent,
            own,
            frequency,
            2026,
            2030,
            new BigDecimal(100),
            weight == null ? null : new BigDecimal(weight),
            share == null ? null : new BigDecimal(share),
            Arrays.asList(figures)));
    return this;
  }

  TargetTree tree() {
    return new TargetTree(nodes);
  }

  RollUp rollUp(Period period) {
    return tree().rollUp(1, period, TODAY);
  }

  static @Nullable String value(RollUp rollUp) {
    Amount amount = rollUp.amount();
    return amount == null ? null : plain(amount.value());
  }

  static String plain(BigDecimal value) {
    return value.setScale(6, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
