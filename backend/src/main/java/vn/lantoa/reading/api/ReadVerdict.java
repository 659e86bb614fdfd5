package vn.lantoa.reading.api;

/** What a person made of a proposed thing. */
public enum ReadVerdict {
  /** Taken as proposed. */
  ACCEPTED,
  /** Taken, changed. */
  CORRECTED,
  /** Not taken: it was none. */
  DROPPED,
  /** Not proposed: the person found it. */
  ADDED
}
