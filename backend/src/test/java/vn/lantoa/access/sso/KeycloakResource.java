package vn.lantoa.access.sso;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.embedded.EmbeddedDatabaseException;
import vn.lantoa.embedded.KeycloakServer;
import vn.lantoa.embedded.KeycloakServer.Settings;

/**
 * A real Keycloak for a test, and the product set to it in mixed mode. Where it cannot be fetched
 * the product starts without, and {@link #url()} is null.
 */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

  static final String PASSWORD = "mat-khau-thu-2026";
  static final String WEB = "http://localhost:3999";

  /** Test frameworks load classes more than once; system properties are one for a process. */
  private static final String URL = "lantoa.test-keycloak";

  private @Nullable KeycloakServer server;

  /** Where it listens; null where it could not be fetched. */
  static @Nullable String url() {
    return System.getProperty(URL);
  }

  @Override
  public Map<String, String> start() {
    Path backend = Path.of("").toAbsolutePath();
    try {
      KeycloakServer.fetch(backend);
    } catch (EmbeddedDatabaseException e) {
      if (System.getenv("CI") != null) {
        throw e;
      }
      System.err.println("LEFT OUT: single sign-on against a real Keycloak. " + e.getMessage());
      return Map.of();
    }
    server =
        KeycloakServer.start(
            backend, new Settings(0, WEB, "http://127.0.0.1:1", PASSWORD, PASSWORD, PASSWORD));
    System.setProperty(URL, server.url());
    return Map.of(
        "LANTOA_SIGN_IN", "mixed",
        "LANTOA_OIDC_ISSUER", server.issuer(),
        "LANTOA_OIDC_PROVISION", "link-or-create",
        "LANTOA_OIDC_ROLES", "kiem-tra = INSPECTOR@SSO; mot-nua = OFFICER@SSO:STUDY",
        "quarkus.oidc.jwks.cache-time-to-live", "2S",
        "quarkus.oidc.jwks.clean-up-timer-interval", "1S");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
