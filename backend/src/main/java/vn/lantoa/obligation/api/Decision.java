package vn.lantoa.obligation.api;

/** The answer to a submission. */
public enum Decision {
  ACCEPT,
  RETURN
}
