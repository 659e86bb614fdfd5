package vn.lantoa.access.internal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.shared.actor.Role;

/** Who must sign in with a second factor. */
@ConfigMapping(prefix = "lantoa.second-factor")
public interface SecondFactorConfig {

  /**
   * Roles whose holders must set up a second factor before they may do anything else with a local
   * password, separated by commas. Default: none.
   */
  Optional<Set<Role>> requiredRoles();
}
