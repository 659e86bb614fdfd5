package vn.lantoa.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Permission;

/**
 * Who asks.
 *
 * @param person null: nobody is signed in
 * @param inside what is allowed in the subtree of the role
 * @param beside whether the account reads next door as well
 */
record Asker(
    String name, RightsWorld.@Nullable Person person, Set<Permission> inside, boolean beside) {}
