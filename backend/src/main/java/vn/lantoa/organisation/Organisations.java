package vn.lantoa.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree as other features read it. No method checks rights. */
public interface Organisations {

  /**
   * Organisations by id, unknown ones left out; former bodies say what they are now. One statement,
   * and one more where a former body is among them.
   */
  Map<Long, OrganisationRef> refs(Collection<Long> ids);

  /** The same, where some of them are known already: no statement where all are. */
  default Map<Long, OrganisationRef> refs(Collection<Long> ids, Collection<OrganisationRef> known) {
    Map<Long, OrganisationRef> found = new HashMap<>();
    known.forEach(ref -> found.put(Long.valueOf(ref.id()), ref));
    List<Long> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      found.putAll(refs(missing));
    }
    return found;
  }

  /** From the root down to the organisation itself; empty where there is none. One statement. */
  List<OrganisationRef> path(long id);

  /** One organisation; empty where there is none. One statement. */
  default Optional<OrganisationRef> ref(long id) {
    return Optional.ofNullable(refs(List.of(id)).get(id));
  }

  /** Whether there is, or was, such an organisation. One statement. */
  default boolean exists(long id) {
    return ref(id).isPresent();
  }
}
