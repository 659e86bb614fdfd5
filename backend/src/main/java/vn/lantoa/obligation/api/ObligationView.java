package vn.lantoa.obligation.api;

/** Whose obligations a list shows. */
public enum ObligationView {
  MINE,
  TO_CONFIRM,
  OBJECTIONS,
  TO_EXTEND,
  REACH
}
