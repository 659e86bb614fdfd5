package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.api.ActualState;
import vn.lantoa.target.api.TargetActual;
import vn.lantoa.target.rollup.Figure;
import vn.lantoa.target.rollup.Node;
import vn.lantoa.target.rollup.Period;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;
import vn.lantoa.target.rollup.TargetTree;

/** Some targets with all that serve them, and every figure reported on any of them. */
final class Forest {

  /** A target without its figures. */
  record Trunk(
      long id,
      @Nullable Long parentId,
      RollUpRule rule,
      PeriodKind frequency,
      int firstYear,
      int lastYear,
      @Nullable String unit,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal share) {}

  private final TargetTree tree;
  private final Map<Long, List<TargetActual>> actuals;
  private final Map<Long, List<Trunk>> serving = new HashMap<>();
  private final Set<String> returned = new HashSet<>();

  Forest(List<Trunk> trunks, Map<Long, List<TargetActual>> actuals) {
    this.actuals = actuals;
    List<Node> nodes = new ArrayList<>();
    for (Trunk trunk : trunks) {
      nodes.add(node(trunk, figures(trunk.id())));
      if (trunk.parentId() != null) {
        serving.computeIfAbsent(trunk.parentId(), k -> new ArrayList<>()).add(trunk);
      }
    }
    tree = new TargetTree(nodes);
    actuals
        .values()
        .forEach(
            list ->
                list.stream()
                    .filter(a -> a.state() == ActualState.RETURNED)
                    .forEach(a -> returned.add(a.targetId() + "|" + a.period())));
  }

  TargetTree tree() {
    return tree;
  }

  List<TargetActual> actuals(long target) {
    return actuals.getOrDefault(target, List.of());
  }

  /** Those that serve it directly. */
  List<Trunk> serving(long target) {
    return serving.getOrDefault(target, List.of());
  }

  /** Whether a figure was given for the period and returned. */
  boolean returned(long target, Period period) {
    return returned.contains(target + "|" + period.code());
  }

  /** The figures that count: none that was returned. */
  List<Figure> figures(long target) {
    return actuals(target).stream()
        .filter(a -> a.state() != ActualState.RETURNED)
        .map(
            a ->
                new Figure(
                    Period.of(a.period()).orElseThrow(),
                    a.value(),
                    a.numerator(),
                    a.denominator(),
                    a.evidenceOn()))
        .toList();
  }

  private static Node node(Trunk t, List<Figure> figures) {
    return new Node(
        t.id(),
        t.parentId(),
        t.rule(),
        t.frequency(),
        t.firstYear(),
        t.lastYear(),
        Target.factor(t.unit()),
        t.weight(),
        t.share(),
        figures);
  }
}
