package vn.lantoa.obligation.api;

/** The answer to a request for more time. */
public enum ExtensionOutcome {
  GRANT,
  REFUSE,
  /** Up to who set the superior's date. */
  FORWARD
}
