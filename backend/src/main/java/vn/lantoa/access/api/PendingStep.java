package vn.lantoa.access.api;

/** What a person must do before anything else may be done with the session. */
public enum PendingStep {
  CHANGE_PASSWORD,
  SET_UP_SECOND_FACTOR
}
