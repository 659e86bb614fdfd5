package vn.lantoa.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How people sign in. */
@ConfigMapping(prefix = "lantoa.sign-in")
public interface SignInConfig {

  /** {@code internal} (default), {@code external} or {@code mixed}; {@code LANTOA_SIGN_IN}. */
  @WithDefault("internal")
  SignInMode mode();

  /**
   * User names that may sign in with a local password although the mode is {@code external}, for
   * the hour the identity provider is down. Empty by default; each is said in the log at the start.
   * {@code LANTOA_EMERGENCY_ACCOUNTS}, separated by commas.
   */
  Optional<Set<String>> emergencyAccounts();
}
