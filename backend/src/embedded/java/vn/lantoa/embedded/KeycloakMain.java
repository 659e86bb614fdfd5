package vn.lantoa.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.embedded.KeycloakServer.Settings;

/**
 * Runs Keycloak until it is told to stop.
 *
 * <pre>
 * --backend FOLDER  the folder with the pom and src/keycloak (needed)
 * --port N          the port on 127.0.0.1 (needed)
 * --web URL         where the SPA is
 * --api URL         where the API is
 * --parent PID      stop when that process is gone
 * </pre>
 *
 * The passwords come from the environment: LANTOA_SSO_ADMIN_PASSWORD, LANTOA_SSO_USER_PASSWORD,
 * LANTOA_SSO_MACHINE_SECRET. Says "ready" once the realm answers. Exit value 1 where it could not
 * start or ended by itself.
 */
public final class KeycloakMain {

  private KeycloakMain() {}

  /** See the class. */
  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    try (KeycloakServer server = start(options)) {
      System.out.println("ready " + server.issuer());
      Optional<ProcessHandle> parent =
          Optional.ofNullable(options.get("--parent"))
              .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
      while (server.isRunning() && parent.map(ProcessHandle::isAlive).orElse(true)) {
        Thread.sleep(500);
      }
      System.exit(server.isRunning() ? 0 : 1);
    } catch (EmbeddedDatabaseException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static KeycloakServer start(Map<String, String> options) {
    Settings settings =
        new Settings(
            Integer.parseInt(options.get("--port")),
            options.getOrDefault("--web", "http://localhost:3000"),
            options.getOrDefault("--api", "http://localhost:8080"),
            System.getenv("LANTOA_SSO_ADMIN_PASSWORD"),
            System.getenv("LANTOA_SSO_USER_PASSWORD"),
            System.getenv("LANTOA_SSO_MACHINE_SECRET"));
    return KeycloakServer.start(Path.of(options.get("--backend")), settings);
  }
}
