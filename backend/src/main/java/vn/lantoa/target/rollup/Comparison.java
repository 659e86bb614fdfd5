package vn.lantoa.target.rollup;

/** How an actual figure is held against the planned one. */
public enum Comparison {
  /** ít nhất */
  AT_LEAST,
  /** trên */
  ABOVE,
  /** dưới */
  BELOW,
  /** không quá */
  AT_MOST,
  /** khoảng: five hundredths either way */
  ABOUT,
  /** tuyệt đối */
  EXACT,
  /** từ … đến … */
  RANGE,
  /** tăng so với mốc */
  INCREASE,
  /** giảm so với mốc */
  DECREASE,
  /** phi số: a rating stands in place of a number */
  QUALITATIVE;

  /** Whether the planned value is a change against the baseline. */
  public boolean againstBaseline() {
    return this == INCREASE || this == DECREASE;
  }
}
