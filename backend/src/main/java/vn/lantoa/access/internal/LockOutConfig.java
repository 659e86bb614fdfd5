package vn.lantoa.access.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How wrong sign-ins are slowed down, by account and by address. Every node counts together. */
@ConfigMapping(prefix = "lantoa.lock-out")
public interface LockOutConfig {

  /** Wrong attempts on one account before the first delay. Default: 5. */
  @WithDefault("5")
  int accountFailures();

  /** The first delay of an account; each further wrong attempt doubles it. Default: 30 s. */
  @WithDefault("30S")
  Duration accountDelay();

  /** The longest delay of an account. Default: 1 h. */
  @WithDefault("1H")
  Duration accountLongest();

  /**
   * Wrong attempts from one address before the first delay; an office behind one address shares
   * them. Default: 50.
   */
  @WithDefault("50")
  int addressFailures();

  /** The first delay of an address; each further wrong attempt doubles it. Default: 30 s. */
  @WithDefault("30S")
  Duration addressDelay();

  /** The longest delay of an address. Default: 15 min. */
  @WithDefault("15M")
  Duration addressLongest();

  /** After how long without a wrong attempt all is forgotten. Default: 24 h. */
  @WithDefault("24H")
  Duration forgotten();
}
