package vn.lantoa.obligation.api;

/** What became of one row. */
public enum DecisionOutcome {
  DECIDED,
  REFUSED
}
