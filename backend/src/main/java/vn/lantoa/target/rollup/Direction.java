package vn.lantoa.target.rollup;

/** Which way is better; it decides whether going beyond the plan is praise or a miss. */
public enum Direction {
  HIGHER,
  LOWER,
  /** Neither: what was asked for, and nothing else. */
  NEITHER
}
