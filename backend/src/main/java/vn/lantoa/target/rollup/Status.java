package vn.lantoa.target.rollup;

/** How a target stands in a year. */
public enum Status {
  /** đạt */
  ACHIEVED,
  /** vượt */
  EXCEEDED,
  /** chưa đạt */
  MISSED,
  /** chưa đến kỳ */
  NOT_DUE,
  /** không đánh giá được */
  NOT_ASSESSABLE
}
