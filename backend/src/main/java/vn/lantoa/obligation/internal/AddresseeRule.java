package vn.lantoa.obligation.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom a demand addresses, as stored: ids and codes only.
 *
 * @param subtreeOf the root of the subtree, or null for a list alone
 * @param levels empty: every level
 * @param kinds empty: every kind
 * @param organisations led by these as well
 * @param exceptions never
 * @param coordinators each coordinates
 * @param coordinatorDates of coordinators with an earlier date of their own
 */
public record AddresseeRule(
    @Nullable Long subtreeOf,
    boolean includeRoot,
    List<String> levels,
    List<String> kinds,
    List<Long> organisations,
    List<Long> exceptions,
    List<Long> coordinators,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Long, String> coordinatorDates) {

  /** A withdrawal's. */
  static final AddresseeRule NOBODY =
      new AddresseeRule(
          null, false, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A rule stored without dates has none. */
  @SuppressWarnings("NullAway")
  public AddresseeRule {
    coordinatorDates = coordinatorDates == null ? Map.of() : Map.copyOf(coordinatorDates);
  }

  /** The same with the dates that those who still coordinate had in another rule. */
  AddresseeRule keepingDates(@Nullable String before) {
    if (before == null) {
      return this;
    }
    Map<Long, String> kept = new TreeMap<>(decode(before).coordinatorDates());
    kept.keySet().retainAll(coordinators);
    return new AddresseeRule(
        subtreeOf, includeRoot, levels, kinds, organisations, exceptions, coordinators, kept);
  }

  /** Every organisation the rule names. */
  public Set<Long> named() {
    Set<Long> all = new LinkedHashSet<>(organisations);
    if (subtreeOf != null) {
      all.add(subtreeOf);
    }
    all.addAll(exceptions);
    all.addAll(coordinators);
    return all;
  }

  /** Where rights are needed and whom a published document is opened to. */
  public Set<Long> roots() {
    Set<Long> roots = new LinkedHashSet<>(organisations);
    if (subtreeOf != null) {
      roots.add(subtreeOf);
    }
    roots.addAll(coordinators);
    return roots;
  }

  boolean nobody() {
    return roots().isEmpty();
  }

  String encode() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static AddresseeRule decode(String text) {
    try {
      return JSON.readValue(text, AddresseeRule.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable addressees: " + text, e);
    }
  }
}
