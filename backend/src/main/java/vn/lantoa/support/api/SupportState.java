package vn.lantoa.support.api;

/** Where a request stands. */
public enum SupportState {
  /** Waits for the board's answer. */
  OPEN,
  /** The board helps, on a day. */
  ACCEPTED,
  DECLINED,
  /** The help was given. */
  DONE,
  /** Taken back by whoever asked. */
  WITHDRAWN
}
