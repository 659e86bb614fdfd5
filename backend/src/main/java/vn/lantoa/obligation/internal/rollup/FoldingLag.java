package vn.lantoa.obligation.internal.rollup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.RollUpStanding;
import vn.lantoa.shared.time.AppClock;

/** How far the folding of the roll-up is behind, for whoever watches the installation. */
@ApplicationScoped
public class FoldingLag {

  /**
   * What waits, and how long the first of it has; zero where nothing waits.
   *
   * @param built whether figures are read from the roll-up at all
   */
  record Lag(boolean built, long waiting, Duration oldest) {}

  private final RollUpService service;
  private final AppClock clock;
  private final MeterRegistry registry;
  private final Instance<FoldingLag> self;

  public FoldingLag(
      RollUpService service, AppClock clock, MeterRegistry registry, Instance<FoldingLag> self) {
    this.service = service;
    this.clock = clock;
    this.registry = registry;
    this.self = self;
  }

  void atStart(@Observes StartupEvent event) {
    Gauge.builder("lantoa.rollup.unfolded", self.get(), FoldingLag::waiting)
        .description("Changes that every reader of figures adds until they are folded")
        .register(registry);
    Gauge.builder("lantoa.rollup.unfolded.age", self.get(), FoldingLag::age)
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  /** One statement; null where the database does not answer. */
  @ActivateRequestContext
  @Nullable Lag now() {
    try {
      RollUpStanding standing = service.standing();
      Instant oldest = standing.oldestWaitingAt();
      Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.now());
      return new Lag(
          standing.builtAt() != null, standing.waiting(), age.isNegative() ? Duration.ZERO : age);
    } catch (PersistenceException e) {
      return null;
    }
  }

  private static double waiting(FoldingLag lag) {
    Lag now = lag.now();
    return now == null ? Double.NaN : now.waiting();
  }

  private static double age(FoldingLag lag) {
    Lag now = lag.now();
    return now == null ? Double.NaN : now.oldest().toSeconds();
  }
}
