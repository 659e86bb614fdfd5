package vn.lantoa.rights;

import java.util.HashSet;
import java.util.Set;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiOperation;

/**
 * The rule of rights, written a second time: the permission of an operation must be held somewhere
 * (else 403), reach the place (else 404), and be held there (else 403 where it may be read).
 */
final class RightsRule {

  private RightsRule() {}

  static Outcome expected(ApiOperation operation, Recipe recipe, Asker asker, Where where) {
    String needed = operation.permission();
    if (needed.equals(ApiOperation.OPEN)) {
      return Outcome.ALLOWED;
    }
    if (asker.person() == null) {
      return Outcome.NOT_SIGNED_IN;
    }
    if (needed.equals(ApiOperation.SIGNED_IN)) {
      return recipe.isOwn() && where != Where.INSIDE ? Outcome.NOT_FOUND : Outcome.ALLOWED;
    }
    return placed(Permission.ofScope(needed).orElseThrow(), recipe, asker, where);
  }

  private static Outcome placed(Permission permission, Recipe recipe, Asker asker, Where where) {
    Set<Permission> all = new HashSet<>(recipe.also());
    all.add(permission);
    Set<Permission> beside = asker.beside() ? Role.READER.permissions() : Set.of();
    if (!asker.inside().contains(permission) && !beside.contains(permission)) {
      return Outcome.FORBIDDEN;
    }
    if (!recipe.placed() || where == Where.INSIDE) {
      return asker.inside().containsAll(all) ? Outcome.ALLOWED : Outcome.FORBIDDEN;
    }
    if (recipe.isOwn()) {
      return Outcome.NOT_FOUND;
    }
    if (where == Where.READ_ONLY && asker.beside()) {
      if (beside.containsAll(all)) {
        return Outcome.ALLOWED;
      }
      return recipe.readOnly() == null ? Outcome.FORBIDDEN : recipe.readOnly();
    }
    return recipe.outside();
  }
}
