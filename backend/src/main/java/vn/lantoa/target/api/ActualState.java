package vn.lantoa.target.api;

/** Where a reported figure stands. */
public enum ActualState {
  REPORTED,
  CONFIRMED,
  /** To be repaired; it does not count. */
  RETURNED
}
