package vn.lantoa.obligation.api;

/** Who leads and who coordinates; headline rates count LEAD. */
public enum ObligationRole {
  LEAD,
  COORDINATE
}
