package vn.lantoa.obstacle.api;

/** What is in the way. */
public enum ObstacleKind {
  /** Rules, mechanisms, competence. */
  MECHANISM,
  /** Money. */
  FUNDING,
  /** Staff. */
  STAFF,
  /** Somebody else's part is missing. */
  COORDINATION,
  OTHER
}
