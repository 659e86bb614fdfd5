package vn.lantoa.shared.web;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How much one client may send. Counts are kept in memory, on each node for itself. */
@StaticInitSafe
@ConfigMapping(prefix = "lantoa.limits")
public interface LimitsConfig {

  /** Whether requests are counted at all. Off only for measuring. Default: true. */
  @WithDefault("true")
  boolean enabled();

  /** The largest JSON body, in bytes; files have quarkus.http.limits.max-body-size. Default: 8M. */
  @WithDefault("8M")
  MemorySize jsonBody();

  /** How deep a JSON body may be nested. Default: 64. */
  @WithDefault("64")
  int jsonDepth();

  /** Requests of one signed-in account in a minute, given back evenly. Default: 6000. */
  @WithDefault("6000")
  int accountRequests();

  /** Requests without credentials from one address in a minute. Default: 600. */
  @WithDefault("600")
  int anonymousRequests();

  /** Attempts to sign in from one address in a minute. Default: 60. */
  @WithDefault("60")
  int signInRequests();

  /**
   * Requests with a session or token that is refused, from one address; those whose credential was
   * good lately go on. In a minute; default: 120.
   */
  @WithDefault("120")
  int refusedRequests();

  /**
   * Addresses that are not counted: probes, a measuring client. An account is not counted when it
   * comes from one. Default: none.
   */
  Optional<Set<String>> exemptAddresses();

  /**
   * How many clients of each kind are remembered; the one not seen for longest is forgotten first.
   * About 200 bytes each. Default: 50,000.
   */
  @WithDefault("50000")
  int remembered();
}
