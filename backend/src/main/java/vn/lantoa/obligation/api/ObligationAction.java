package vn.lantoa.obligation.api;

/** What the caller may do with an obligation now. */
public enum ObligationAction {
  RECEIVE,
  OBJECT,
  ANSWER_OBJECTION,
  SUBMIT,
  ACCEPT,
  RETURN
}
