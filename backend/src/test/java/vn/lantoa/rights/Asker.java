package vn.lantoa.rights;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Permission;

/**
 * Who asks.
 *
 * @param person null: nobody is signed in
 * @param inside what is allowed in the subtree of the role
 * @param beside what is allowed next door
 */
record Asker(
    String name,
    RightsWorld.@Nullable Person person,
    Set<Permission> inside,
    Set<Permission> beside) {

  Set<Permission> at(Where where) {
    return switch (where) {
      case INSIDE -> inside;
      case READ_ONLY -> beside;
      case OUTSIDE -> Set.of();
    };
  }

  /** Whether this is somebody's token with less than the account's rights. */
  boolean isLimited() {
    return name.contains(" by a token of ");
  }

  Set<Permission> anywhere() {
    Set<Permission> all = new HashSet<>(inside);
    all.addAll(beside);
    return all;
  }

  /** The same account by a token that may do only this. */
  Asker limited(String how, RightsWorld.Person token, Set<Permission> scope) {
    Set<Permission> in = new HashSet<>(inside);
    in.retainAll(scope);
    Set<Permission> next = new HashSet<>(beside);
    next.retainAll(scope);
    return new Asker(name + " by a token of " + how, token, in, next);
  }

  /** The same account by a token of the subtree next door. */
  Asker elsewhere(RightsWorld.Person token) {
    return new Asker(name + " by a token of another subtree", token, Set.of(), beside);
  }
}
