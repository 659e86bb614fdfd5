package vn.lantoa.obligation.internal.rollup;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final AgroalDataSource database;
  private final AppClock clock;
  private final MeterRegistry registry;
  private final Instance<FoldingLag> self;

  public FoldingLag(
      AgroalDataSource database,
      AppClock clock,
      MeterRegistry registry,
      Instance<FoldingLag> self) {
    this.database = database;
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

  /**
   * One statement, on a connection of its own: checks of health run beside one another in one
   * request; null where the database does not answer.
   */
  @Nullable Lag now() {
    try (Connection db = database.getConnection()) {
      List<Lag> found = new ArrayList<>();
      Rows.read(db, RollUpService.STANDING, r -> found.add(lag(r)));
      return found.get(0);
    } catch (SQLException e) {
      return null;
    }
  }

  private Lag lag(ResultSet row) throws SQLException {
    LocalDateTime oldest = row.getObject("oldest", LocalDateTime.class);
    Duration age =
        oldest == null
            ? Duration.ZERO
            : Duration.between(oldest.toInstant(ZoneOffset.UTC), clock.now());
    return new Lag(
        row.getObject("built_at") != null,
        row.getLong("waiting"),
        age.isNegative() ? Duration.ZERO : age);
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
