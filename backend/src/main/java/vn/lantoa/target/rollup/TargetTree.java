package vn.lantoa.target.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Targets and those who serve them. Every level is computed anew from the figures of the units at
 * the bottom; what a level reported itself stays beside it and is never added.
 */
public final class TargetTree {

  private final Map<Long, Node> nodes = new LinkedHashMap<>();
  private final Map<Long, List<Node>> served = new HashMap<>();

  /**
   * @throws IllegalArgumentException where targets serve one another in a circle
   */
  public TargetTree(Collection<Node> all) {
    all.forEach(node -> nodes.put(node.id(), node));
    for (Node node : all) {
      if (node.parentId() != null) {
        served.computeIfAbsent(node.parentId(), k -> new ArrayList<>()).add(node);
      }
    }
    all.forEach(this::refuseCircle);
  }

  /** Whether a figure can be computed: the rule adds, and there is somebody to add. */
  public boolean addsUp(long targetId) {
    Node node = node(targetId);
    return node.rule() != RollUpRule.NONE && served.containsKey(targetId);
  }

  /**
   * The figure of a period.
   *
   * @param today periods not yet over are owed by nobody
   * @throws IllegalArgumentException where the rule is {@link RollUpRule#NONE}
   */
  public RollUp rollUp(long targetId, Period period, LocalDate today) {
    Node target = node(targetId);
    if (target.rule() == RollUpRule.NONE) {
      throw new IllegalArgumentException("nothing is added up by NONE");
    }
    return computed(target, period, today);
  }

  /** What the unit itself reported for the period, under its own rule. */
  public Optional<Amount> reported(long targetId, Period period) {
    Node node = node(targetId);
    return Optional.ofNullable(OverTime.of(node, node.rule(), period));
  }

  /**
   * What the unit itself owes of the period and did not report, where its figure is a sum of its
   * periods and so says nothing until all are there; none under the other rules.
   */
  public List<Missing> unreported(long targetId, Period period, LocalDate today) {
    Node node = node(targetId);
    boolean whole = node.figures().stream().anyMatch(f -> f.period().equals(period));
    boolean added = node.rule() == RollUpRule.SUM || node.rule() == RollUpRule.RATIO;
    return added && !whole ? OverTime.missing(node, node.rule(), period, today) : List.of();
  }

  private RollUp computed(Node target, Period period, LocalDate today) {
    List<OverUnits.Served> amounts = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    int owing = 0;
    for (Node child : served.getOrDefault(target.id(), List.of())) {
      RollUp below = below(target, child, period, today);
      amounts.add(new OverUnits.Served(child, below.amount()));
      missing.addAll(below.missing());
      owing += below.owing();
    }
    OverUnits.Sum sum = OverUnits.of(target, amounts);
    return new RollUp(
        target.id(), sum.amount(), sum.parts(), List.copyOf(missing), owing, sum.ambiguous());
  }

  private RollUp below(Node target, Node child, Period period, LocalDate today) {
    if (addsUp(child.id())) {
      return computed(child, period, today);
    }
    RollUpRule rule = child.rule() == RollUpRule.NONE ? target.rule() : child.rule();
    @Nullable Amount amount = OverTime.of(child, rule, period);
    return new RollUp(
        child.id(),
        amount,
        List.of(),
        OverTime.missing(child, rule, period, today),
        OverTime.owed(child, period, today).isEmpty() ? 0 : 1,
        false);
  }

  private Node node(long id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no target " + id);
    }
    return node;
  }

  private void refuseCircle(Node start) {
    Set<Long> seen = new HashSet<>();
    Node at = start;
    while (at != null && at.parentId() != null) {
      if (!seen.add(at.id())) {
        throw new IllegalArgumentException("targets serve one another in a circle: " + start.id());
      }
      at = nodes.get(at.parentId());
    }
  }
}
