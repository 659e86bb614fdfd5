package vn.lantoa.app.internal;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses to start an installation that is unsafe or would misbehave, before any work is done: says
 * everything at once, each with the setting's name and the remedy, and ends with exit code 1.
 */
@ApplicationScoped
public class StartupChecks {

  private final FactFinder facts;

  public StartupChecks(FactFinder facts) {
    this.facts = facts;
  }

  @ActivateRequestContext
  void atStart(@Observes @Priority(1) StartupEvent event) {
    List<Finding> findings = Readiness.judge(facts.find());
    if (!findings.isEmpty()) {
      throw new ConfigurationException(message(findings));
    }
  }

  static String message(List<Finding> findings) {
    return findings.stream()
        .map(finding -> "  - " + finding)
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                "ERROR: Lan Tỏa does not start; %d to put right:%n".formatted(findings.size()),
                ""));
  }
}
