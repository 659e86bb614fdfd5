package vn.lantoa.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Keycloak with the realm of {@code src/keycloak}, for the tests and for trying single
 * sign-on: the distribution on Maven Central, unpacked below {@code target}, its data in memory.
 */
public final class KeycloakServer implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(4);
  private static final int STOPPED_WITHIN_SECONDS = 20;

  private final Process process;
  private final String url;
  private final Path log;

  private KeycloakServer(Process process, String url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /**
   * What an instance is given.
   *
   * @param port on 127.0.0.1; 0: a free one
   * @param webUrl where the SPA is, for redirects and CORS
   * @param apiUrl where the API is, for back-channel logout
   * @param adminPassword of the administrator {@code admin}
   * @param userPassword of every user of the realm
   * @param machineSecret of the client {@code lantoa-machine}
   */
  public record Settings(
      int port,
      String webUrl,
      String apiUrl,
      String adminPassword,
      String userPassword,
      String machineSecret) {}

  /**
   * The unpacked distribution of the version in the pom, fetched where it is missing.
   *
   * @param backend the folder with the pom
   * @throws EmbeddedDatabaseException where it cannot be fetched
   */
  public static Path fetch(Path backend) {
    try {
      Path home = backend.resolve("target/keycloak/keycloak-" + version(backend));
      Path script = home.resolve("bin/kc.sh");
      if (!Files.exists(script)) {
        run(backend, "fetch", List.of(maven(), "-B", "-q", "dependency:unpack@keycloak"));
      }
      Path built = home.resolve(".lantoa-built");
      if (!Files.exists(built)) {
        run(backend, "build", List.of("bash", script.toString(), "build", "--db=dev-mem"));
        Files.createFile(built);
      }
      return home;
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("Keycloak cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Starts an instance and returns once its realm answers. */
  public static KeycloakServer start(Path backend, Settings settings) {
    Path home = fetch(backend);
    try {
      int port = settings.port() == 0 ? ServerProcess.freePort() : settings.port();
      Path log = backend.resolve("target/keycloak/keycloak-" + port + ".log");
      importRealm(backend.resolve("src/keycloak"), home.resolve("data/import"));
      String url = "http://localhost:" + port;
      ProcessBuilder command =
          new ProcessBuilder(
              "bash",
              home.resolve("bin/kc.sh").toString(),
              "start",
              "--optimized",
              "--import-realm",
              "--cache=local",
              "--http-enabled=true",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--hostname=" + url);
      command.environment().putAll(environment(settings));
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      KeycloakServer server = new KeycloakServer(process, url, log);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.await();
      return server;
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("Keycloak did not start: " + e.getMessage(), e);
    }
  }

  /** Where it listens, e.g. {@code http://localhost:8180}. */
  public String url() {
    return url;
  }

  /** The realm's issuer. */
  public String issuer() {
    return url + "/realms/lantoa";
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private void await() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    Instant limit = Instant.now().plus(READY_WITHIN);
    while (true) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddedDatabaseException("Interrupted while Keycloak was starting.", e);
      }
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        close();
        throw new EmbeddedDatabaseException("Keycloak did not start (log: " + log + ")");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> environment(Settings settings) {
    return Map.of(
        "JAVA_OPTS_APPEND", "-Xmx384m -XX:TieredStopAtLevel=1",
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword(),
        "LANTOA_WEB_URL", settings.webUrl(),
        "LANTOA_API_URL", settings.apiUrl(),
        "LANTOA_SSO_USER_PASSWORD", settings.userPassword(),
        "LANTOA_SSO_MACHINE_SECRET", settings.machineSecret());
  }

  private static void importRealm(Path realm, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(realm)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String version(Path backend) throws IOException {
    Matcher version =
        Pattern.compile("<keycloak\\.version>([^<]+)<")
            .matcher(Files.readString(backend.resolve("pom.xml")));
    if (!version.find()) {
      throw new EmbeddedDatabaseException("pom.xml names no keycloak.version");
    }
    return version.group(1);
  }

  private static String maven() {
    return Optional.ofNullable(System.getProperty("maven.home"))
        .map(home -> Path.of(home, "bin", "mvn"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .orElse("mvn");
  }

  private static void run(Path backend, String what, List<String> command) throws IOException {
    Path log = backend.resolve("target/keycloak/" + what + ".log");
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command)
            .directory(backend.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new EmbeddedDatabaseException(
            "Keycloak: the step \"%s\" failed (log: %s)".formatted(what, log));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("Interrupted while fetching Keycloak.", e);
    }
  }
}
