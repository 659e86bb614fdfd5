package vn.lantoa.app.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.lantoa.app.LantoaConfig;

/** Judges an installation before it opens its doors: all reasons at once, no side effects. */
final class Readiness {

  static final String PASSWORD = "quarkus.datasource.password";
  static final String CORS = "quarkus.http.cors.enabled";
  static final String ORIGINS = "lantoa.cors.origins";
  static final String MOCK = "quarkus.mailer.mock";
  static final String CERTIFICATE = "quarkus.http.ssl.certificate.files";
  static final String KEY_STORE = "quarkus.http.ssl.certificate.key-store-file";
  static final String PROXIES = "quarkus.http.proxy.trusted-proxies";

  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/\\d{1,3})");
  private static final String DEFAULT_PASSWORD = "lantoa";
  private static final int SHORTEST_PASSWORD = 12;
  private static final int SHORTEST_KEY = 32;
  private static final int FEWEST_CHARACTERS = 10;
  private static final Duration SKEW = Duration.ofSeconds(2);
  private static final long PACKET = 64L << 20;

  private final InstallationFacts facts;
  private final List<Finding> findings = new ArrayList<>();

  private Readiness(InstallationFacts facts) {
    this.facts = facts;
  }

  /** Every reason not to start; empty: it may. */
  static List<Finding> judge(InstallationFacts facts) {
    Readiness readiness = new Readiness(facts);
    readiness.database();
    readiness.folder();
    readiness.proxies();
    if (facts.production()) {
      readiness.demo();
      readiness.secrets();
      readiness.doors();
    }
    return List.copyOf(readiness.findings);
  }

  private void add(String property, String found, String remedy) {
    findings.add(new Finding(property, found, remedy));
  }

  private void demo() {
    if (facts.demoData()) {
      add(
          "lantoa.demo",
          "the demo data would be loaded",
          "Set LANTOA_DEMO=false, or LANTOA_MODE=demo to try things out.");
    }
    if (facts.demoAccounts() > 0) {
      add(
          "lantoa.mode",
          facts.demoAccounts() + " demo accounts with published passwords can sign in",
          "Start on an empty database, or close them: UPDATE account SET active = FALSE WHERE demo;"
              + " LANTOA_MODE=demo keeps them.");
    }
  }

  private void secrets() {
    String password = facts.setting(PASSWORD);
    if (password.equals(DEFAULT_PASSWORD) || password.length() < SHORTEST_PASSWORD) {
      add(
          PASSWORD,
          password.equals(DEFAULT_PASSWORD)
              ? "it is the default"
              : "it is shorter than " + SHORTEST_PASSWORD + " characters",
          "Set LANTOA_DB_PASSWORD to a long random one, the same in the database.");
    }
    String key = facts.key();
    if (key.equals(LantoaConfig.DEMO_KEY)
        || key.length() < SHORTEST_KEY
        || key.chars().distinct().count() < FEWEST_CHARACTERS) {
      add(
          "lantoa.key",
          key.equals(LantoaConfig.DEMO_KEY) ? "it is the default" : "it is too easy to guess",
          "Set LANTOA_KEY to the output of: openssl rand -base64 48");
    }
  }

  private void doors() {
    boolean open =
        Arrays.stream(facts.setting(ORIGINS).split(","))
            .map(String::strip)
            .anyMatch(origin -> !origin.isEmpty() && !origin.matches("https://[^*/]+"));
    if (open) {
      add(
          ORIGINS,
          "it names what is no https origin",
          "Name each page as https://bao-cao.example.vn, or leave LANTOA_CORS_ORIGINS empty.");
    }
    if (facts.setting(CORS).equals("true")) {
      add(CORS, "any page may call the API", "Remove it: LANTOA_CORS_ORIGINS names who may.");
    }
    if (facts.setting(MOCK).equals("true")) {
      add(MOCK, "mail would be thrown away", "Set it to false and name a server.");
    }
    if (!facts.tlsProxy()
        && facts.setting(CERTIFICATE).isBlank()
        && facts.setting(KEY_STORE).isBlank()) {
      add(
          "lantoa.tls-proxy",
          "browsers would send passwords and cookies in the clear",
          "Put a proxy that ends TLS in front and set LANTOA_TLS_PROXY=true, or set "
              + CERTIFICATE
              + " and quarkus.http.ssl.certificate.key-files.");
    }
  }

  /** What is no address is taken for a name, and asked of the name server at every request. */
  private void proxies() {
    Arrays.stream(facts.setting(PROXIES).split(","))
        .map(String::strip)
        .filter(proxy -> !proxy.isEmpty() && !ADDRESSES.matcher(proxy).matches())
        .findFirst()
        .ifPresent(
            proxy ->
                add(
                    PROXIES,
                    proxy + " is neither an IPv4 address nor a range",
                    "Write addresses as 10.0.0.7 or 10.0.0.0/8, and of IPv6 as ::1/128, in"
                        + " LANTOA_TRUSTED_PROXIES."));
  }

  private void folder() {
    String why = facts.files();
    if (why != null) {
      add(
          "lantoa.files.path",
          why,
          "Make the folder writable for the user the API runs as, or set LANTOA_FILES to another.");
    }
  }

  private void database() {
    wanted("innodb_autoinc_lock_mode", "2");
    wanted("character_set_server", "utf8mb4");
    wanted("innodb_ft_min_token_size", "1");
    wanted("secure_timestamp", "NO");
    wanted("time_zone", "+00:00", "UTC");
    if (!facts.variable("isolation").equals("READ-COMMITTED")) {
      add(
          "quarkus.datasource.jdbc.transaction-isolation-level",
          "the session runs under " + facts.variable("isolation"),
          "Remove the setting: read-committed is the default.");
    }
    String packet = facts.variable("max_allowed_packet");
    if (!packet.matches("\\d{1,18}") || Long.parseLong(packet) < PACKET) {
      variable("max_allowed_packet", packet, "64M");
    }
    if (!facts.history()) {
      add(
          "quarkus.datasource.jdbc.url",
          "the server cannot read a table as of a moment",
          "Use MariaDB 10.11 or 11.4.");
    }
    if (facts.ahead().abs().compareTo(SKEW) > 0) {
      add(
          "clock",
          "this machine's clock is %d ms %s the database's"
              .formatted(
                  facts.ahead().abs().toMillis(),
                  facts.ahead().isNegative() ? "behind" : "ahead of"),
          "Keep both in time with the same servers (chrony, systemd-timesyncd).");
    }
  }

  private void wanted(String name, String... values) {
    String found = facts.variable(name);
    if (!List.of(values).contains(found)) {
      variable(name, found, values[0]);
    }
  }

  private void variable(String name, String found, String wanted) {
    add(
        name,
        "the database server has " + (found.isEmpty() ? "none" : found),
        "Set %s=%s in its [mysqld] section and restart it."
            .formatted(name.equals("time_zone") ? "default-time-zone" : name, wanted));
  }
}
