package vn.lantoa.audit.internal;

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
import vn.lantoa.audit.api.AuditChain;
import vn.lantoa.shared.time.AppClock;

/** How far the sealing of the journal is behind, for whoever watches the installation. */
@ApplicationScoped
public class SealingLag {

  /**
   * Entries that wait, and how long the oldest has; zero where none waits.
   *
   * @param position how many are sealed
   */
  record Lag(long position, long unsealed, Duration oldest) {}

  private final JournalReads reads;
  private final AppClock clock;
  private final MeterRegistry registry;
  private final Instance<SealingLag> self;

  public SealingLag(
      JournalReads reads, AppClock clock, MeterRegistry registry, Instance<SealingLag> self) {
    this.reads = reads;
    this.clock = clock;
    this.registry = registry;
    this.self = self;
  }

  void atStart(@Observes StartupEvent event) {
    Gauge.builder("lantoa.journal.unsealed", self.get(), SealingLag::unsealed)
        .description("Entries of the journal that wait for their seal")
        .register(registry);
    Gauge.builder("lantoa.journal.unsealed.age", self.get(), SealingLag::age)
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  /** One statement; null where the database does not answer. */
  @ActivateRequestContext
  @Nullable Lag now() {
    try {
      AuditChain chain = reads.chain();
      Instant oldest = chain.oldestUnsealedAt();
      Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.now());
      return new Lag(chain.position(), chain.unsealed(), age.isNegative() ? Duration.ZERO : age);
    } catch (PersistenceException e) {
      return null;
    }
  }

  private static double unsealed(SealingLag lag) {
    Lag now = lag.now();
    return now == null ? Double.NaN : now.unsealed();
  }

  private static double age(SealingLag lag) {
    Lag now = lag.now();
    return now == null ? Double.NaN : now.oldest().toSeconds();
  }
}
