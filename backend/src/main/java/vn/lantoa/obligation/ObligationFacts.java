package vn.lantoa.obligation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the timeliness of an obligation is derived from. Days are days in Vietnam.
 *
 * @param state where the obligation stands in its life cycle
 * @param dueOn the current last day; absent where undated
 * @param repairDueOn the last day for a repair, set by the latest return
 * @param doneOn the day the thing was done, as stated on submitting; required once submitted
 * @param submittedOn the day it was reported
 */
public record ObligationFacts(
    ObligationState state,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate repairDueOn,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate submittedOn) {

  /** Refuses a submitted or accepted obligation without the day it was done. */
  public ObligationFacts {
    Objects.requireNonNull(state, "state");
    if (isHandedIn(state) && doneOn == null) {
      throw new IllegalArgumentException("doneOn is required where the state is " + state);
    }
  }

  /** The facts of an obligation for which nothing was handed in yet. */
  public static ObligationFacts pending(ObligationState state, @Nullable LocalDate dueOn) {
    return new ObligationFacts(state, dueOn, null, null, null);
  }

  /** Done in time but reported after the due date: still on time, with a mark of its own. */
  public boolean reportedLate() {
    return isHandedIn(state)
        && dueOn != null
        && doneOn != null
        && submittedOn != null
        && !doneOn.isAfter(dueOn)
        && submittedOn.isAfter(dueOn);
  }

  private static boolean isHandedIn(ObligationState state) {
    return state == ObligationState.SUBMITTED || state == ObligationState.ACCEPTED;
  }
}
