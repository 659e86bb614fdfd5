package vn.lantoa.app.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.persistence.Sql;

/** Figures of the product for whoever watches it: open jobs by state, what failed in a day. */
@ApplicationScoped
public class ProductFigures {

  private final EntityManager em;
  private final MeterRegistry registry;
  private final Instance<ProductFigures> self;

  public ProductFigures(EntityManager em, MeterRegistry registry, Instance<ProductFigures> self) {
    this.em = em;
    this.registry = registry;
    this.self = self;
  }

  void atStart(@Observes StartupEvent event) {
    for (JobState state : JobState.values()) {
      if (state.open()) {
        Gauge.builder("lantoa.jobs", self.get(), f -> f.jobs(state))
            .tag("state", state.name())
            .description("Jobs that wait or work")
            .register(registry);
      }
    }
  }

  /** Asked when the figures are read; not a number where the database does not answer. */
  @ActivateRequestContext
  public double jobs(JobState state) {
    try {
      return new Sql("SELECT COUNT(*) FROM job WHERE state = :state")
          .bind("state", state)
          .number(em);
    } catch (PersistenceException e) {
      return Double.NaN;
    }
  }
}
