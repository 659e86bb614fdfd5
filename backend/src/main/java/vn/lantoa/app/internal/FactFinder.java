package vn.lantoa.app.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.lantoa.app.LantoaConfig;
import vn.lantoa.document.FilesConfig;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** Looks at configuration, folder and database. Four statements. */
@ApplicationScoped
public class FactFinder {

  private static final List<String> SETTINGS =
      List.of(
          Readiness.PASSWORD,
          Readiness.CORS,
          Readiness.ORIGINS,
          Readiness.PROXIES,
          Readiness.MOCK,
          Readiness.CERTIFICATE,
          Readiness.KEY_STORE);

  private static final List<String> VARIABLES =
      List.of(
          "innodb_autoinc_lock_mode",
          "character_set_server",
          "innodb_ft_min_token_size",
          "secure_timestamp",
          "max_allowed_packet",
          "time_zone",
          "isolation");

  private final EntityManager em;
  private final Config config;
  private final LantoaConfig lantoa;
  private final FilesConfig files;

  public FactFinder(EntityManager em, Config config, LantoaConfig lantoa, FilesConfig files) {
    this.em = em;
    this.config = config;
    this.lantoa = lantoa;
    this.files = files;
  }

  InstallationFacts find() {
    Map<String, String> settings = new HashMap<>();
    for (String name : SETTINGS) {
      config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
    }
    return new InstallationFacts(
        lantoa.mode() == LantoaConfig.Mode.PRODUCTION,
        settings,
        lantoa.key(),
        lantoa.demo(),
        new Sql("SELECT COUNT(*) FROM account WHERE demo AND active").number(em),
        lantoa.tlsProxy(),
        unwritable(files.path()),
        variables(),
        history(),
        ahead());
  }

  /** Why nothing can be written there; null where a file was made and removed again. */
  static @Nullable String unwritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".start", ""));
      return null;
    } catch (IOException | SecurityException e) {
      return "nothing can be written to " + folder.toAbsolutePath();
    }
  }

  private Map<String, String> variables() {
    return new Sql(
            """
            SELECT CAST(@@global.innodb_autoinc_lock_mode AS CHAR) AS innodb_autoinc_lock_mode,
              @@global.character_set_server AS character_set_server,
              CAST(@@global.innodb_ft_min_token_size AS CHAR) AS innodb_ft_min_token_size,
              @@global.secure_timestamp AS secure_timestamp,
              CAST(@@session.max_allowed_packet AS CHAR) AS max_allowed_packet,
              @@session.time_zone AS time_zone,
              @@session.tx_isolation AS isolation
            """)
        .first(em, FactFinder::read)
        .orElse(Map.of());
  }

  private static Map<String, String> read(Row r) {
    Map<String, String> variables = new HashMap<>();
    for (String name : VARIABLES) {
      String value = r.stringOrNull(name);
      variables.put(name, value == null ? "" : value);
    }
    return variables;
  }

  private boolean history() {
    try {
      new Sql(
              "SET STATEMENT system_versioning_asof = '2020-01-01 00:00:00' FOR"
                  + " SELECT COUNT(*) FROM organisation")
          .number(em);
      return true;
    } catch (PersistenceException e) {
      return false;
    }
  }

  private Duration ahead() {
    // the machine's own clock, whatever the product's says in a test
    return new Sql("SELECT UTC_TIMESTAMP(6) AS now")
        .first(
            em,
            r ->
                Duration.between(
                    r.instant("now"), Instant.ofEpochMilli(System.currentTimeMillis())))
        .orElse(Duration.ZERO);
  }
}
