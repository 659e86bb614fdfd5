package vn.lantoa.app.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.lantoa.app.LantoaConfig;

/** Each reason not to start, alone and together; and that a sound installation starts. */
class ReadinessTest {

  /** Facts to be spoiled one at a time; as they stand they are sound. */
  private static final class Facts {
    boolean production = true;
    final Map<String, String> settings =
        new HashMap<>(Map.of(Readiness.PASSWORD, "q9Zt-x81-LmW2p"));
    String key = "Zm9y-dGhl-dGVz-dHMt-b25s-eS0x-MjM0-NTY3";
    boolean demoData;
    long demoAccounts;
    boolean tlsProxy = true;
    String files;
    final Map<String, String> server =
        new HashMap<>(
            Map.of(
                "innodb_autoinc_lock_mode", "2",
                "character_set_server", "utf8mb4",
                "innodb_ft_min_token_size", "1",
                "secure_timestamp", "NO",
                "max_allowed_packet", "67108864",
                "time_zone", "+00:00",
                "isolation", "READ-COMMITTED"));
    boolean history = true;
    Duration ahead = Duration.ofMillis(40);

    List<Finding> judged() {
      return Readiness.judge(
          new InstallationFacts(
              production,
              settings,
              key,
              demoData,
              demoAccounts,
              tlsProxy,
              files,
              server,
              history,
              ahead));
    }
  }

  private static List<String> properties(Consumer<Facts> spoil) {
    Facts facts = new Facts();
    spoil.accept(facts);
    List<Finding> findings = facts.judged();
    assertThat(findings).allSatisfy(f -> assertThat(f.remedy()).isNotBlank().endsWith(f.remedy()));
    return findings.stream().map(Finding::property).toList();
  }

  @Test
  void aSoundInstallationStarts() {
    assertThat(properties(facts -> {})).isEmpty();
    assertThat(
            properties(
                f -> {
                  f.tlsProxy = false;
                  f.settings.put(Readiness.CERTIFICATE, "/etc/lantoa/cert.pem");
                  f.settings.put(Readiness.ORIGINS, "https://lantoa.example.vn");
                  f.settings.put(Readiness.MOCK, "false");
                }))
        .isEmpty();
  }

  @Test
  void demoDataAndDemoAccountsAreRefused() {
    assertThat(properties(f -> f.demoData = true)).containsExactly("lantoa.demo");
    assertThat(properties(f -> f.demoAccounts = 11)).containsExactly("lantoa.mode");
  }

  @Test
  void defaultSecretsAreRefusedAndNeverPrinted() {
    assertThat(properties(f -> f.settings.put(Readiness.PASSWORD, "lantoa")))
        .containsExactly(Readiness.PASSWORD);
    assertThat(properties(f -> f.settings.remove(Readiness.PASSWORD)))
        .containsExactly(Readiness.PASSWORD);
    assertThat(properties(f -> f.key = LantoaConfig.DEMO_KEY)).containsExactly("lantoa.key");
    assertThat(properties(f -> f.key = "short")).containsExactly("lantoa.key");
    assertThat(properties(f -> f.key = "a".repeat(64))).containsExactly("lantoa.key");
    Facts facts = new Facts();
    facts.key = "short-secret";
    facts.settings.put(Readiness.PASSWORD, "p4ss");
    assertThat(StartupChecks.message(facts.judged())).doesNotContain("short-secret", "p4ss");
  }

  @Test
  void openDoorsAreRefused() {
    for (String origins :
        List.of("*", "https://a.vn, *", "https://*.a.vn", "http://a.vn", "null")) {
      assertThat(
              properties(
                  f -> {
                    f.settings.put(Readiness.ORIGINS, origins);
                  }))
          .as(origins)
          .containsExactly(Readiness.ORIGINS);
    }
    assertThat(properties(f -> f.settings.put(Readiness.CORS, "true")))
        .containsExactly(Readiness.CORS);
    assertThat(properties(f -> f.settings.put(Readiness.MOCK, "true")))
        .containsExactly(Readiness.MOCK);
    assertThat(properties(f -> f.tlsProxy = false)).containsExactly("lantoa.tls-proxy");
  }

  @Test
  void aTrustedProxyByNameIsRefusedInEveryMode() {
    for (String proxies :
        List.of("::1", "127.0.0.1,::1", "proxy.example.vn", "10.0.0.0/8, web:80")) {
      assertThat(
              properties(
                  f -> {
                    f.production = false;
                    f.settings.put(Readiness.PROXIES, proxies);
                  }))
          .as(proxies)
          .containsExactly(Readiness.PROXIES);
    }
    assertThat(
            properties(
                f -> f.settings.put(Readiness.PROXIES, "10.0.0.7,172.16.0.0/12, fd00::/8,::1/128")))
        .isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedInEveryMode() {
    assertThat(
            properties(
                f -> {
                  f.production = false;
                  f.files = "nothing can be written to /data";
                }))
        .containsExactly("lantoa.files.path");
  }

  @Test
  void aDatabaseWithoutTheNeededSettingsIsRefusedInEveryMode() {
    Map.of(
            "innodb_autoinc_lock_mode", "1",
            "character_set_server", "latin1",
            "innodb_ft_min_token_size", "3",
            "secure_timestamp", "SUPER",
            "max_allowed_packet", "16777216",
            "time_zone", "SYSTEM")
        .forEach(
            (name, value) ->
                assertThat(
                        properties(
                            f -> {
                              f.production = false;
                              f.server.put(name, value);
                            }))
                    .as(name)
                    .containsExactly(name));
    assertThat(properties(f -> f.server.put("isolation", "REPEATABLE-READ")))
        .containsExactly("quarkus.datasource.jdbc.transaction-isolation-level");
    assertThat(properties(f -> f.history = false)).containsExactly("quarkus.datasource.jdbc.url");
    assertThat(properties(f -> f.server.clear())).hasSize(7);
  }

  @Test
  void clocksApartAreRefused() {
    assertThat(properties(f -> f.ahead = Duration.ofSeconds(-5))).containsExactly("clock");
    assertThat(properties(f -> f.ahead = Duration.ofSeconds(5))).containsExactly("clock");
  }

  @Test
  void inDemoModeWhatIsUnsafeIsAllowed() {
    assertThat(
            properties(
                f -> {
                  f.production = false;
                  f.demoData = true;
                  f.demoAccounts = 11;
                  f.key = LantoaConfig.DEMO_KEY;
                  f.tlsProxy = false;
                  f.settings.put(Readiness.PASSWORD, "lantoa");
                }))
        .isEmpty();
  }

  @Test
  void everythingIsSaidAtOnce() {
    Facts facts = new Facts();
    facts.demoData = true;
    facts.key = LantoaConfig.DEMO_KEY;
    facts.server.put("character_set_server", "latin1");
    String message = StartupChecks.message(facts.judged());
    assertThat(message.lines())
        .containsExactly(
            "ERROR: Lan Tỏa does not start; 3 to put right:",
            "  - character_set_server: the database server has latin1. Set"
                + " character_set_server=utf8mb4 in its [mysqld] section and restart it.",
            "  - lantoa.demo: the demo data would be loaded. Set LANTOA_DEMO=false, or"
                + " LANTOA_MODE=demo to try things out.",
            "  - lantoa.key: it is the default. Set LANTOA_KEY to the output of: openssl rand"
                + " -base64 48");
  }
}
