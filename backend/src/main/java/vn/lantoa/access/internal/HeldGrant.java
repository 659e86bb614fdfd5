package vn.lantoa.access.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.RoleSource;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;

/**
 * A role in force and where it comes from.
 *
 * @param acts empty: every act
 * @param position the office's name, where it carries the role
 * @param forAccountId who delegated it, where somebody did
 * @param from the first day; null: open
 * @param to the last day; null: open
 */
record HeldGrant(
    long accountId,
    Role role,
    long organisationId,
    Set<Act> acts,
    RoleSource source,
    @Nullable String position,
    @Nullable Long forAccountId,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** As rights see it. What was delegated cannot be delegated again. */
  Grant grant() {
    if (forAccountId == null) {
      return Grant.own(role, organisationId, acts);
    }
    Set<Permission> handed =
        role.permissions().stream()
            .filter(p -> p != Permission.DELEGATE)
            .collect(Collectors.toUnmodifiableSet());
    return new Grant(role, organisationId, acts, handed, forAccountId);
  }

  /** The acts both sets allow, empty meaning every act; null where there is none. */
  static @Nullable Set<Act> common(Set<Act> a, Set<Act> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Set<Act> both = EnumSet.copyOf(a);
    both.retainAll(b);
    return both.isEmpty() ? null : both;
  }
}
