package vn.lantoa.obligation.internal.rollup;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether changes are folded into the roll-up. Down where one has waited for more than five
 * minutes: figures stay right, and grow slow. Neither readiness nor liveness, for no node answers
 * better without it.
 */
@Wellness
@ApplicationScoped
public class FoldingCheck implements HealthCheck {

  /** Folding runs every second; building from zero takes minutes on the largest data. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final FoldingLag lag;

  public FoldingCheck(FoldingLag lag) {
    this.lag = lag;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("figures rolled up");
    FoldingLag.Lag now = lag.now();
    if (now == null) {
      return answer.down().build();
    }
    return answer
        .withData("built", now.built())
        .withData("unfolded", now.waiting())
        .withData("oldestUnfoldedSeconds", now.oldest().toSeconds())
        .status(now.oldest().compareTo(LATE) <= 0)
        .build();
  }
}
