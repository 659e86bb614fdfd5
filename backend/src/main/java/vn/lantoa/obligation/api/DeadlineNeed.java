package vn.lantoa.obligation.api;

/** What a rule waits for before it can come to a day. */
public enum DeadlineNeed {
  /** The date of signing. */
  SIGNING,
  /** The date of issue. */
  ISSUE,
  /** The receipt by the organisation that owes it: each obligation has its own. */
  RECEIPT,
  /** The superior's document. */
  SUPERIOR_ISSUE,
  /** The date of the session. */
  SESSION,
  /** The date of the event. */
  EVENT,
  /** The dates of the term. */
  TERM,
  /** The day a recurring rule runs from. */
  START,
  /** A condition ("theo chỉ đạo của tỉnh"): comes up for a look each month. */
  CONDITION
}
