package vn.lantoa.target.rollup;

/** How often a figure is reported. */
public enum PeriodKind {
  YEAR(1),
  HALF_YEAR(2),
  QUARTER(4),
  MONTH(12);

  private final int perYear;

  PeriodKind(int perYear) {
    this.perYear = perYear;
  }

  public int perYear() {
    return perYear;
  }

  public int months() {
    return 12 / perYear;
  }
}
