package vn.lantoa.obligation.api;

/** Where a request for more time stands. */
public enum ExtensionState {
  WAITING,
  GRANTED,
  REFUSED,
  /** Taken back by who asked. */
  WITHDRAWN,
  /** It was waiting when the obligation was done, waived or taken back. */
  LAPSED
}
