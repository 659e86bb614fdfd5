package vn.lantoa.exchange;

/** What applying would do with a row. */
public enum Verdict {
  CREATE,
  CHANGE,
  UNCHANGED,
  REFUSED
}
