package vn.lantoa.study;

/** What a presenter must make clear. */
public enum ChecklistPoint {
  AIMS,
  TARGETS,
  NEW,
  BREAKTHROUGHS,
  /** How it applies in the locality. */
  LOCAL,
  /** The leaders' own responsibility. */
  OWN_RESPONSIBILITY,
  OTHER
}
