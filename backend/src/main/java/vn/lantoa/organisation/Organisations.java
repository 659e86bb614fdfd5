package vn.lantoa.organisation;

import java.util.Collection;
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
