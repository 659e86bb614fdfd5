package vn.lantoa.app.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.shared.persistence.Sql;

/**
 * Refuses to start on a database without the settings that publishing rests on: without them one
 * INSERT … SELECT makes everybody else wait.
 */
@ApplicationScoped
public class StartupChecks {

  /** Variable of the server, wanted value, line for its configuration. */
  private static final Map<String, String> WANTED =
      new TreeMap<>(
          Map.of(
              "innodb_autoinc_lock_mode", "2",
              "character_set_server", "utf8mb4",
              "innodb_ft_min_token_size", "1"));

  private final EntityManager em;

  public StartupChecks(EntityManager em) {
    this.em = em;
  }

  void atStart(@Observes @Priority(1) StartupEvent event) {
    WANTED.forEach(
        (name, wanted) -> {
          String found =
              new Sql("SELECT CAST(@@global." + name + " AS CHAR) AS v")
                  .first(em, r -> r.string("v"))
                  .orElse("");
          if (!found.equals(wanted)) {
            throw new IllegalStateException(
                "The database server has %s=%s. Set %s=%s in its [mysqld] section and restart it."
                    .formatted(name, found, name, wanted));
          }
        });
  }
}
