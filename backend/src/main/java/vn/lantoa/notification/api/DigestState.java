package vn.lantoa.notification.api;

/** Where the digest of a morning stands. */
public enum DigestState {
  /** To be sent, or to be tried again. */
  WAITING,
  /** A node is sending it. */
  CLAIMED,
  SENT,
  /** Nothing was left to tell when it was its turn. */
  EMPTY,
  /** The day went by without a server that took it. */
  FAILED
}
