package vn.lantoa.notification.api;

/** Where an escalation stands. */
public enum EscalationState {
  /** It goes further up on the day of its next step. */
  RUNNING,
  /** Answered with a date; it goes on where that passes. */
  ANSWERED,
  /** Done, withdrawn, waived, handed over, or given a later date. */
  ENDED
}
