package vn.lantoa.shared.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;

/**
 * A role held at an organisation, as far as the request may use it.
 *
 * @param organisationId where it is held; it reaches the subtree
 * @param acts what it is limited to; empty: every act
 * @param permissions what it allows: the role's, less what a token's scope leaves out
 * @param forAccountId whose right this is, where it was delegated; null: the actor's own
 */
public record Grant(
    Role role,
    long organisationId,
    Set<Act> acts,
    Set<Permission> permissions,
    @Nullable Long forAccountId) {

  /** A role held in one's own right, whole. */
  public static Grant own(Role role, long organisationId, Set<Act> acts) {
    return new Grant(role, organisationId, acts, role.permissions(), null);
  }

  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  public boolean allActs() {
    return acts.isEmpty();
  }

  public boolean covers(Act act) {
    return allActs() || acts.contains(act);
  }
}
