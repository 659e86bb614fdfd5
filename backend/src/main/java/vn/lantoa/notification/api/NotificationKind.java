package vn.lantoa.notification.api;

/** Why somebody is told. */
public enum NotificationKind {
  /** A stage before or after the due date was reached. */
  REMINDER,
  /** An organisation somebody answers for owes something new. */
  ASSIGNED,
  /** What was handed in came back to be completed. */
  RETURNED,
  /** Something was handed in and waits for a decision. */
  TO_CONFIRM,
  /** Something overdue went a step up the tree. */
  ESCALATION
}
