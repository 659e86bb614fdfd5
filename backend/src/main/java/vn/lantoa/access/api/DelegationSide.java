package vn.lantoa.access.api;

/** The caller's part in a delegation. */
public enum DelegationSide {
  GIVEN,
  RECEIVED
}
