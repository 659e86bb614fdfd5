package vn.lantoa.obligation.api;

/** One step of an obligation's history. */
public enum StepKind {
  CREATED,
  CHANGED,
  RECEIVED,
  OBJECTED,
  OBJECTION_REJECTED,
  HANDED_OVER,
  SUBMITTED,
  ACCEPTED,
  RETURNED,
  WITHDRAWN,
  WAIVED
}
