package vn.lantoa.obligation.api;

/** What the caller may do with an obligation now. */
public enum ObligationAction {
  RECEIVE,
  OBJECT,
  ANSWER_OBJECTION,
  SUBMIT,
  NOTE_PROGRESS,
  ACCEPT,
  RETURN,
  REQUEST_EXTENSION,
  WITHDRAW_EXTENSION,
  DECIDE_EXTENSION,
  WAIVE,
  REVOKE_WAIVER,
  SET_INTERNAL_DATE
}
