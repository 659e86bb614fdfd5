package vn.lantoa.obligation.api;

/** The kinds of deadline rules. */
public enum DeadlineKind {
  ON_DATE,
  BEFORE_DATE,
  END_OF_MONTH,
  END_OF_QUARTER,
  END_OF_HALF,
  END_OF_YEAR,
  UNDATED
}
