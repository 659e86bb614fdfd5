package vn.lantoa.obligation.api;

/** Whose obligations a list shows. */
public enum ObligationView {
  MINE,
  TO_CONFIRM,
  TO_EXTEND,
  REACH
}
