package vn.lantoa.audit.internal;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the journal is being sealed. Down where an entry has waited for more than a minute;
 * neither readiness nor liveness, for no node answers better without it.
 */
@Wellness
@ApplicationScoped
public class SealingCheck implements HealthCheck {

  /** Sealing runs every second: a minute means that it does not run. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final SealingLag lag;

  public SealingCheck(SealingLag lag) {
    this.lag = lag;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("journal sealing");
    SealingLag.Lag now = lag.now();
    if (now == null) {
      return answer.down().build();
    }
    return answer
        .withData("sealed", now.position())
        .withData("unsealed", now.unsealed())
        .withData("oldestUnsealedSeconds", now.oldest().toSeconds())
        .status(now.oldest().compareTo(LATE) <= 0)
        .build();
  }
}
