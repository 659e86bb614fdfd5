package vn.lantoa.exchange.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tables are applied. */
@ConfigMapping(prefix = "lantoa.imports")
public interface ImportConfig {

  /**
   * Tables of more rows are applied as a job (202) instead of while the caller waits. An account
   * counts for twenty rows, since hashing its first password takes as long. Default: 1000 rows.
   */
  @WithDefault("1000")
  int jobRows();
}
