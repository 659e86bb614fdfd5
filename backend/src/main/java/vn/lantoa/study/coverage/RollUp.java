package vn.lantoa.study.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums over a tree from its leaves: each organisation once, whatever the depth. */
public final class RollUp {

  /** An organisation; the parent may lie outside of the tree looked at. */
  public record Unit(long id, @Nullable Long parentId) {}

  private RollUp() {}

  /**
   * The sum of every organisation and all below it.
   *
   * @param own what each did itself; nothing where it is absent
   */
  public static Map<Long, Coverage> of(Collection<Unit> units, Map<Long, Coverage> own) {
    Map<Long, List<Long>> children = new HashMap<>();
    Map<Long, Coverage> sums = new HashMap<>();
    units.forEach(u -> sums.put(u.id(), own.getOrDefault(u.id(), Coverage.NONE)));
    Deque<Long> roots = new ArrayDeque<>();
    for (Unit u : units) {
      Long parent = u.parentId();
      if (parent == null || !sums.containsKey(parent)) {
        roots.add(u.id());
      } else {
        children.computeIfAbsent(parent, k -> new ArrayList<>()).add(u.id());
      }
    }
    List<Long> downward = new ArrayList<>();
    Map<Long, Long> parents = new HashMap<>();
    while (!roots.isEmpty()) {
      long id = roots.remove();
      downward.add(id);
      for (long child : children.getOrDefault(id, List.of())) {
        parents.put(child, id);
        roots.add(child);
      }
    }
    for (int i = downward.size() - 1; i >= 0; i--) {
      Long parent = parents.get(downward.get(i));
      if (parent != null) {
        sums.merge(parent, sums.get(downward.get(i)), Coverage::plus);
      }
    }
    return sums;
  }
}
