package vn.lantoa.obligation;

import static vn.lantoa.obligation.ObligationState.ACCEPTED;
import static vn.lantoa.obligation.ObligationState.OBJECTED;
import static vn.lantoa.obligation.ObligationState.OPEN;
import static vn.lantoa.obligation.ObligationState.RECEIVED;
import static vn.lantoa.obligation.ObligationState.RETURNED;
import static vn.lantoa.obligation.ObligationState.SUBMITTED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an obligation is in time. Derived from its facts and the day of asking, never stored by
 * hand; it counts the day the thing was done, not the day it was reported.
 */
public enum Timeliness {
  /** No due date: never early, never late, in no rate. */
  UNDATED,
  /** Due in more than seven days. */
  NOT_DUE,
  /** Due today or within seven days. */
  DUE_SOON,
  /** Past its due date, or handed in as done after it and not yet confirmed. */
  OVERDUE,
  /** Handed in as done in time, not yet confirmed. */
  AWAITING,
  /** Confirmed, done on or before the due date. */
  DONE_ON_TIME,
  /** Confirmed, done after the due date. */
  DONE_LATE;

  /** How many days before its due date a thing is due soon. */
  public static final int SOON_DAYS = 7;

  /**
   * The timeliness on a day.
   *
   * @param today the day of asking, in Vietnam
   * @return empty where the organisation no longer owes it (waived, withdrawn, handed over)
   */
  public static Optional<Timeliness> of(ObligationFacts facts, LocalDate today) {
    LocalDate dueOn = facts.dueOn();
    if (facts.state().isReleased()) {
      return Optional.empty();
    }
    if (dueOn == null) {
      return Optional.of(UNDATED);
    }
    return Optional.of(
        switch (facts.state()) {
          case ACCEPTED -> doneBy(facts, dueOn) ? DONE_ON_TIME : DONE_LATE;
          case SUBMITTED -> doneBy(facts, dueOn) ? AWAITING : OVERDUE;
          case RETURNED -> untilDue(later(dueOn, facts.repairDueOn()), today);
          default -> untilDue(dueOn, today);
        });
  }

  /** The states what is of this timeliness may be in. */
  public Set<ObligationState> states() {
    return Collections.unmodifiableSet(
        switch (this) {
          case DONE_ON_TIME, DONE_LATE -> EnumSet.of(ACCEPTED);
          case AWAITING -> EnumSet.of(SUBMITTED);
          case NOT_DUE, DUE_SOON -> EnumSet.of(OPEN, RECEIVED, OBJECTED, RETURNED);
          case OVERDUE -> EnumSet.of(OPEN, RECEIVED, OBJECTED, RETURNED, SUBMITTED);
          case UNDATED -> EnumSet.of(OPEN, RECEIVED, OBJECTED, RETURNED, SUBMITTED, ACCEPTED);
        });
  }

  private static boolean doneBy(ObligationFacts facts, LocalDate dueOn) {
    LocalDate doneOn = facts.doneOn();
    return doneOn != null && !doneOn.isAfter(dueOn);
  }

  private static Timeliness untilDue(LocalDate dueOn, LocalDate today) {
    if (today.isAfter(dueOn)) {
      return OVERDUE;
    }
    return today.plusDays(SOON_DAYS).isBefore(dueOn) ? NOT_DUE : DUE_SOON;
  }

  private static LocalDate later(LocalDate dueOn, @Nullable LocalDate repairDueOn) {
    return repairDueOn != null && repairDueOn.isAfter(dueOn) ? repairDueOn : dueOn;
  }
}
