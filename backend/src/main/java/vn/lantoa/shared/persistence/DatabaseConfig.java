package vn.lantoa.shared.persistence;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the database is asked. */
@StaticInitSafe
@ConfigMapping(prefix = "lantoa.database")
public interface DatabaseConfig {

  /**
   * After how many times within ten minutes a read is prepared on the server. A very large number:
   * never, for a proxy in between that knows no prepared statements. Default: 20.
   */
  @WithDefault("20")
  int preparedAfter();
}
