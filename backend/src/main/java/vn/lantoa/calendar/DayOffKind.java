package vn.lantoa.calendar;

/** Why a day is not worked, or is worked though a weekend. */
public enum DayOffKind {
  /** A holiday of the law. */
  HOLIDAY,
  /** The working day made free for a holiday that fell on a weekly rest day. */
  MAKE_UP,
  /** A working day made free against a weekend day worked instead. */
  SWAPPED,
  /** A weekend day worked instead of a swapped one. */
  WORKED
}
