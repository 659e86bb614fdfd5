package vn.lantoa.reading.api;

/** The kinds of things a reading proposes. */
public enum ReadKind {
  /** A part of the paper's own form: symbol, date, issuer, title. */
  SELF,
  CITATION,
  DEADLINE,
  ASSIGNMENT,
  TARGET,
  STUDY_SHARE
}
