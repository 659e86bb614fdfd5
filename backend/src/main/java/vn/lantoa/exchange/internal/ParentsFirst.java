package vn.lantoa.exchange.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationSpec;

/** Puts new organisations so that each comes after its parent; there is no circle any more. */
final class ParentsFirst {

  private final Map<String, OrganisationSpec> waiting = new LinkedHashMap<>();

  private ParentsFirst(List<OrganisationSpec> specs) {
    specs.forEach(spec -> waiting.put(spec.code(), spec));
  }

  static List<OrganisationSpec> of(List<OrganisationSpec> specs) {
    ParentsFirst order = new ParentsFirst(specs);
    List<OrganisationSpec> ordered = new ArrayList<>(specs.size());
    for (OrganisationSpec spec : specs) {
      order.take(spec.code(), ordered);
    }
    return ordered;
  }

  private void take(String code, List<OrganisationSpec> ordered) {
    Deque<OrganisationSpec> line = new ArrayDeque<>();
    @Nullable String above = code;
    while (above != null) {
      OrganisationSpec spec = waiting.remove(above);
      if (spec == null) {
        break;
      }
      line.push(spec);
      above = spec.parentCode();
    }
    ordered.addAll(line);
  }
}
