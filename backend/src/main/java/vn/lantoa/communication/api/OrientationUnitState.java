package vn.lantoa.communication.api;

/** How a unit stands with its report. */
public enum OrientationUnitState {
  REPORTED,
  /** Reported behind its day. */
  LATE,
  /** Not reported. */
  MISSING,
  /** Not reported, and its day is past. */
  OVERDUE
}
