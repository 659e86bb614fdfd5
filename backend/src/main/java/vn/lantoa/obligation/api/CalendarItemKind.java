package vn.lantoa.obligation.api;

/** What stands on a day. */
public enum CalendarItemKind {
  /** The due date, which is judged. */
  DUE,
  /** The organisation's own earlier date. */
  INTERNAL
}
