package vn.lantoa.study.conformance;

/** What a rule comes to. */
public enum Verdict {
  PASS,
  FAIL,
  NOT_APPLICABLE
}
