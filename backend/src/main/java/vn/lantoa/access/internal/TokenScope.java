package vn.lantoa.access.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;

/**
 * What a token is limited to. It never adds to what its account may do.
 *
 * @param permissions null: all of the account's
 * @param organisationId the subtree; null: wherever the account reaches
 */
record TokenScope(@Nullable Set<Permission> permissions, @Nullable Long organisationId) {

  /** Where an organisation lies as seen from the scope's. */
  enum Place {
    /** Above it: a grant there reaches the scope's whole subtree. */
    ABOVE,
    /** The same, or below it. */
    WITHIN,
    ELSEWHERE
  }

  /** Tells where the organisation of a grant lies. */
  interface Tree {
    Place place(long organisationId);
  }

  /** The grants with what the scope leaves of them; those it leaves nothing of are dropped. */
  List<Grant> limit(List<Grant> grants, Tree tree) {
    return grants.stream()
        .flatMap(grant -> Stream.ofNullable(limit(grant, tree)))
        .filter(grant -> !grant.permissions().isEmpty())
        .toList();
  }

  private @Nullable Grant limit(Grant grant, Tree tree) {
    long root = grant.organisationId();
    if (organisationId != null && organisationId != root) {
      switch (tree.place(root)) {
        case ABOVE -> root = organisationId;
        case WITHIN -> {}
        default -> {
          return null;
        }
      }
    }
    Set<Permission> left =
        grant.permissions().stream()
            .filter(p -> permissions == null || permissions.contains(p))
            .collect(Collectors.toUnmodifiableSet());
    return new Grant(grant.role(), root, grant.acts(), left, grant.forAccountId());
  }

  /** The stored form; null for all. A permission that is gone from the product is left out. */
  static @Nullable Set<Permission> permissions(@Nullable String stored) {
    return stored == null
        ? null
        : Arrays.stream(stored.split(" "))
            .flatMap(s -> Permission.ofScope(s).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** As it is stored; null for all. */
  @Nullable String stored() {
    return permissions == null ? null : String.join(" ", scopes(permissions));
  }

  static Set<String> scopes(Set<Permission> permissions) {
    return permissions.stream()
        .map(Permission::scope)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
