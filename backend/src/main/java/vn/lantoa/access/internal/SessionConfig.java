package vn.lantoa.access.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a session lives. */
@ConfigMapping(prefix = "lantoa.sessions")
public interface SessionConfig {

  /** A session that is not used for so long ends. Default: 2 h; at least 5 min is sensible. */
  @WithDefault("2H")
  Duration idle();

  /** A session ends after so long however much it is used. Default: 12 h. */
  @WithDefault("12H")
  Duration lasts();
}
