package vn.lantoa.exchange.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows the parents of a table's rows, over the table and what exists: circles, trees too deep,
 * and children of refused rows are refused. Takes time in proportion to the rows.
 */
final class Lineage {

  /** More levels below one another than any tree has. */
  static final int MAX_DEPTH = 20;

  /** A row's place: {@code isNew} where no organisation has the code yet. */
  record Link(String code, @Nullable String parent, boolean isNew, Findings findings) {}

  private final Map<String, String> parents;
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  /** {@code above}: the parents of what exists, by code. */
  Lineage(Map<String, String> above) {
    parents = new HashMap<>(above);
  }

  void judge(List<Link> rows) {
    for (Link link : rows) {
      if (links.putIfAbsent(link.code(), link) == null && link.parent() != null) {
        parents.put(link.code(), link.parent());
      }
    }
    for (Link link : rows) {
      int depth = depth(link.code());
      if (depth < 0) {
        circle(link);
      } else if (depth > MAX_DEPTH) {
        link.findings()
            .error(
                Column.PARENT_CODE,
                "TOO_DEEP",
                "Cây sâu hơn %d cấp. Hãy kiểm tra cột cấp trên.",
                "The tree is deeper than %d levels. Check the superior column.",
                MAX_DEPTH);
      }
    }
    refuseBelowRefused(rows);
  }

  private static void circle(Link link) {
    link.findings()
        .error(
            Column.PARENT_CODE,
            "CYCLE",
            "Các đơn vị cấp trên nối thành vòng. Hãy sửa cột cấp trên.",
            "The superiors run in a circle. Correct the superior column.");
  }

  /** Steps to the top; -1 where the way leads into a circle. */
  private int depth(String code) {
    List<String> way = new ArrayList<>();
    String at = code;
    while (at != null && !depths.containsKey(at)) {
      depths.put(at, -1); // until known: met again on this way, it is a circle
      way.add(at);
      at = parents.get(at);
    }
    int depth = at == null ? -1 : depths.get(at);
    boolean circle = at != null && depth < 0;
    for (int i = way.size() - 1; i >= 0; i--) {
      depth = circle ? -1 : depth + 1;
      depths.put(way.get(i), depth);
    }
    return Objects.requireNonNull(depths.get(code));
  }

  private void refuseBelowRefused(List<Link> rows) {
    Map<String, List<Link>> children = new HashMap<>();
    Deque<Link> refused = new ArrayDeque<>();
    for (Link link : rows) {
      if (link.parent() != null) {
        children.computeIfAbsent(link.parent(), k -> new ArrayList<>()).add(link);
      }
      if (link.isNew() && link.findings().refuse()) {
        refused.add(link);
      }
    }
    while (!refused.isEmpty()) {
      Link above = refused.remove();
      if (links.get(above.code()) != above) {
        continue; // a repeated row: its first one stands
      }
      for (Link below : children.getOrDefault(above.code(), List.of())) {
        if (!below.findings().refuse()) {
          below
              .findings()
              .error(
                  Column.PARENT_CODE,
                  "PARENT_REFUSED",
                  "Dòng của đơn vị cấp trên chưa nhận được. Hãy sửa dòng đó trước.",
                  "The superior's row is refused. Correct that row first.");
          if (below.isNew()) {
            refused.add(below);
          }
        }
      }
    }
  }
}
