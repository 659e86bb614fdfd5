package vn.lantoa.obligation;

/** The start, middle or end of a month, a year or the term. */
public enum DeadlinePart {
  START,
  MIDDLE,
  END
}
