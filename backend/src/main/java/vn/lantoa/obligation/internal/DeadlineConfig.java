package vn.lantoa.obligation.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far ahead the turns of recurring demands are made. */
@ConfigMapping(prefix = "lantoa.deadlines")
public interface DeadlineConfig {

  /**
   * How many days ahead of its due date a turn of a recurring demand becomes an obligation; the
   * next turn always is one. Default: 100.
   */
  @WithDefault("100")
  int occurrencesAhead();

  /**
   * How often this node looks whether turns are to be made. One node does it at a time; what was
   * missed is made up for. 0: never, another node does. Default: 1 h.
   */
  @WithDefault("1H")
  Duration occurrencesEvery();
}
