package vn.lantoa.communication.api;

/** Where an orientation stands. */
public enum OrientationState {
  DRAFT,
  /** Passed down: units report on it. */
  ISSUED,
  /** Nothing more is reported. */
  CLOSED,
  /** Taken back; the month is free again. */
  WITHDRAWN
}
