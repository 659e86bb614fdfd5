package vn.lantoa.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The settings of the product as a whole. Those of one feature stand in a mapping of its own beside
 * it; every one of them is listed in {@code backend/docs/settings.md}.
 */
@ConfigMapping(prefix = "lantoa")
public interface LantoaConfig {

  /** The key of {@code application.properties}: fit to try things out, refused in production. */
  String DEMO_KEY = "only-to-try-things-out-never-in-production";

  /** How strict the start is. */
  enum Mode {
    /** On one's own machine: demo data and default secrets are allowed. */
    DEMO,
    /** For real work: what is unsafe is refused at the start. */
    PRODUCTION
  }

  /**
   * {@code production} refuses to start with demo accounts, default secrets, an open door or a
   * missing folder, and marks every cookie Secure; {@code demo} is for trying things out on one's
   * own machine. The database's settings are checked in both. Default: {@code production}; {@code
   * make run} says {@code demo}.
   */
  @WithDefault("production")
  Mode mode();

  /** Whether an empty database is filled with the demo data at the start. Default: no. */
  @WithDefault("false")
  boolean demo();

  /**
   * The key that secrets at rest are encrypted with, at least 32 characters, the same on every
   * node; keep a copy apart from the database's backup. Make one with {@code openssl rand -base64
   * 48}. Default: one that production mode refuses.
   */
  @WithDefault(DEMO_KEY)
  String key();

  /**
   * Whether a proxy in front ends TLS, passes on {@code X-Forwarded-Proto} and lets nobody else
   * reach this port. Without it production mode needs a certificate of its own. Default: no.
   */
  @WithDefault("false")
  boolean tlsProxy();
}
