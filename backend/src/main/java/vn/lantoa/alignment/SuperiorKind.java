package vn.lantoa.alignment;

/** What is served. */
public enum SuperiorKind {
  /** A task of a superior's programme, or a demand of a resolution. */
  DEMAND,
  /** A passage of a superior's document. */
  PROVISION,
  /** A superior's target. */
  TARGET
}
