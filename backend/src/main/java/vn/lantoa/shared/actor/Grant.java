package vn.lantoa.shared.actor;

import java.util.Set;
import vn.lantoa.shared.Act;

/**
 * A role held at an organisation.
 *
 * @param organisationId where it is held; it reaches the subtree
 * @param acts what it is limited to; empty: every act
 */
public record Grant(Role role, long organisationId, Set<Act> acts) {

  public boolean allows(Permission permission) {
    return role.permissions().contains(permission);
  }

  public boolean allActs() {
    return acts.isEmpty();
  }
}
