package vn.lantoa.obligation.api;

/** What was done, or would be done, to a demand's obligations. */
public enum PublicationAction {
  PUBLISH,
  AMEND,
  WITHDRAW
}
