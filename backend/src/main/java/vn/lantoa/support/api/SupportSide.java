package vn.lantoa.support.api;

/** On which side of a request the caller stands. */
public enum SupportSide {
  /** Asked by units the caller reports for. */
  ASKING,
  /** Asked of boards the caller answers for. */
  ANSWERING
}
