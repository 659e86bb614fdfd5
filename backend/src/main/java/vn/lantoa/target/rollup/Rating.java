package vn.lantoa.target.rollup;

/** What stands in place of a number where the target is not one. */
public enum Rating {
  EXCEEDED,
  ACHIEVED,
  /** đạt một phần: part is not the whole, so the target is missed */
  PARTLY,
  MISSED;

  Status status() {
    return switch (this) {
      case EXCEEDED -> Status.EXCEEDED;
      case ACHIEVED -> Status.ACHIEVED;
      case PARTLY, MISSED -> Status.MISSED;
    };
  }
}
