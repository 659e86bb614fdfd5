package vn.lantoa.obligation.api;

/** What would happen to one row. */
public enum PreviewEffect {
  CREATE,
  CHANGE,
  WITHDRAW
}
