package vn.lantoa.access.api;

/** How a delegation stands today. */
public enum DelegationState {
  PLANNED,
  IN_FORCE,
  ENDED,
  REVOKED
}
