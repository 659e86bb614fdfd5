package vn.lantoa.rights;

import java.util.HashSet;
import java.util.Set;
import vn.lantoa.shared.actor.Permission;
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
    if (recipe.isBySession()
        || (recipe.needsWholeToken() && asker.isLimited() && where == Where.INSIDE)) {
      return Outcome.FORBIDDEN;
    }
    if (needed.equals(ApiOperation.SIGNED_IN)) {
      return recipe.isOwn() && where != Where.INSIDE ? Outcome.NOT_FOUND : Outcome.ALLOWED;
    }
    Permission permission = Permission.ofScope(needed).orElseThrow();
    if (recipe.isAtRoot() || !asker.anywhere().contains(permission)) {
      return Outcome.FORBIDDEN;
    }
    if (recipe.isOwn() && where != Where.INSIDE) {
      return Outcome.NOT_FOUND;
    }
    Set<Permission> all = new HashSet<>(recipe.also());
    all.add(permission);
    if (!recipe.placed() || recipe.isOwn()) {
      return asker.anywhere().containsAll(all) ? Outcome.ALLOWED : Outcome.FORBIDDEN;
    }
    return placed(all, recipe, asker, where);
  }

  private static Outcome placed(Set<Permission> all, Recipe recipe, Asker asker, Where where) {
    Set<Permission> here = asker.at(where);
    if (here.containsAll(all)) {
      return Outcome.ALLOWED;
    }
    if (here.isEmpty()) {
      return recipe.outside();
    }
    return where == Where.READ_ONLY && recipe.readOnly() != null
        ? recipe.readOnly()
        : Outcome.FORBIDDEN;
  }
}
