package vn.lantoa.obligation.api;

/** The groups of My work, in the order of the screen. */
public enum WorkGroupKey {
  OVERDUE,
  RETURNED,
  TODAY,
  NEXT_7_DAYS,
  TO_CONFIRM,
  EXTENSIONS,
  OBJECTIONS,
  NEW,
  LATER,
  UNDATED
}
