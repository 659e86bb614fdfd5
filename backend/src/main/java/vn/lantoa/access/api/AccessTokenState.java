package vn.lantoa.access.api;

/** Whether a token can be used. */
public enum AccessTokenState {
  ACTIVE,
  /** Within the last fourteen days; answers to it carry {@code X-Lantoa-Token-Expires}. */
  EXPIRING,
  EXPIRED,
  REVOKED
}
