package vn.lantoa.target.api;

/** Which figure a year is judged by. */
public enum FigureBasis {
  /** The organisation's own. */
  REPORTED,
  /** What those below make together, where the organisation gave none. */
  COMPUTED
}
