package vn.lantoa.document.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ProvisionText;
import vn.lantoa.document.internal.TextWriter.Line;

/**
 * What a new text changes among the provisions that stand: those with the same label and words keep
 * their ids, then those with the same words wherever they moved.
 *
 * @param kept in the order of the text
 * @param added in the order of the text
 * @param gone ids
 */
record ProvisionChanges(List<Line> kept, List<Line> added, List<Long> gone) {

  /** A provision that stands in the table. */
  record Standing(long id, String label, String text) {}

  private record Address(String label, String text) {}

  static ProvisionChanges between(List<Standing> standing, List<ProvisionText> passages) {
    Long[] ids = new Long[passages.size()];
    Map<Address, Deque<Standing>> byAddress = new HashMap<>();
    standing.forEach(
        s ->
            byAddress
                .computeIfAbsent(new Address(s.label(), s.text()), k -> new ArrayDeque<>())
                .add(s));
    for (int i = 0; i < ids.length; i++) {
      ProvisionText p = passages.get(i);
      ids[i] = take(byAddress.get(new Address(p.label(), p.text())));
    }
    Map<String, Deque<Standing>> byText = new HashMap<>();
    byAddress.values().stream()
        .flatMap(Deque::stream)
        .forEach(s -> byText.computeIfAbsent(s.text(), k -> new ArrayDeque<>()).add(s));
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        ids[i] = take(byText.get(passages.get(i).text()));
      }
    }
    List<Line> kept = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      (ids[i] == null ? added : kept).add(Line.of(ids[i], i + 1, passages.get(i)));
    }
    List<Long> gone =
        byText.values().stream().flatMap(Deque::stream).map(Standing::id).sorted().toList();
    return new ProvisionChanges(List.copyOf(kept), List.copyOf(added), gone);
  }

  private static @Nullable Long take(@Nullable Deque<Standing> candidates) {
    Standing first = candidates == null ? null : candidates.poll();
    return first == null ? null : first.id();
  }
}
