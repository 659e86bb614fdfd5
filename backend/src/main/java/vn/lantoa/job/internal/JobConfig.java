package vn.lantoa.job.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long work is carried out on this node. */
@ConfigMapping(prefix = "lantoa.jobs")
public interface JobConfig {

  /** Jobs this node runs at once. 0: none, another node does. Default: 2. */
  @WithDefault("2")
  int threads();

  /** How often the queue is looked at beside the call after each commit. Default: 2 s. */
  @WithDefault("2S")
  Duration pollingInterval();

  /**
   * How often a running job says that it lives. After four missed calls another node begins it
   * again. Default: 5 s.
   */
  @WithDefault("5S")
  Duration heartbeat();

  /**
   * Whether this node takes its turn at what comes again and again (reminders, digests). Default:
   * yes.
   */
  @WithDefault("true")
  boolean recurring();
}
