package vn.lantoa.obligation.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How demands are published, amended and withdrawn. */
@ConfigMapping(prefix = "lantoa.publications")
public interface PublicationConfig {

  /**
   * What comes to more obligations is done by a job (202) instead of while the caller waits.
   * Default: 60000 obligations.
   */
  @WithDefault("60000")
  int jobRows();

  /**
   * About how many obligations one statement writes; in a cluster a fragment of the transaction has
   * as many rows. Default: 10000 obligations.
   */
  @WithDefault("10000")
  int partRows();
}
