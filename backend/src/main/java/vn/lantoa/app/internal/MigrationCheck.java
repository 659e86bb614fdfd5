package vn.lantoa.app.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import vn.lantoa.shared.persistence.Sql;

/** Started and ready once every migration succeeded; says which the last one was. */
@Startup
@Readiness
@ApplicationScoped
public class MigrationCheck implements HealthCheck {

  private final EntityManager em;

  public MigrationCheck(EntityManager em) {
    this.em = em;
  }

  @Override
  @ActivateRequestContext
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("migrations");
    try {
      return new Sql(
              """
              SELECT MAX(version) AS version, COALESCE(SUM(NOT success), 0) AS failed
              FROM flyway_schema_history
              """)
          .first(
              em,
              r ->
                  answer
                      .withData("version", r.stringOrNull("version"))
                      .status(r.number("failed") == 0)
                      .build())
          .orElseThrow();
    } catch (PersistenceException e) {
      return answer.down().build();
    }
  }
}
