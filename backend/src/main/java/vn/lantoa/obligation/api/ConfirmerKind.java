package vn.lantoa.obligation.api;

/** Who confirms that it was done; NONE: submitting accepts. */
public enum ConfirmerKind {
  DIRECT_SUPERIOR,
  ISSUER,
  ADVISORY_BOARD,
  NONE
}
