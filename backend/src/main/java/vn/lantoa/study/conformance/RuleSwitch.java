package vn.lantoa.study.conformance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a plan as it is set.
 *
 * @param dueOn its own last day; null: the unit's
 */
public record RuleSwitch(boolean on, @Nullable LocalDate dueOn) {

  /** Not asked for. */
  public static final RuleSwitch OFF = new RuleSwitch(false, null);
}
