package vn.lantoa.obligation.api;

/** Whether words gave a rule. */
public enum ReadingOutcome {
  /** They did. */
  RULE,
  /** They speak of no deadline: nothing about time, or urgency without a day. */
  NONE,
  /** They speak of one that cannot be: 31/02, quý V, two dates that disagree. */
  UNREADABLE
}
