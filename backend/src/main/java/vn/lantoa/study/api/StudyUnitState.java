package vn.lantoa.study.api;

/** Where a unit stands with a plan. */
public enum StudyUnitState {
  /** Some document was not studied yet. */
  NOT_HELD,
  /** Every document was studied. */
  HELD,
  /** A rule fails. */
  FAILING,
  /** Not every document was studied and the last day has passed. */
  OVERDUE,
  /** Nothing the plan asks for is left. */
  FULFILLED
}
