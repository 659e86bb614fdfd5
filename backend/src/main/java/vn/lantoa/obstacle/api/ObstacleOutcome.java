package vn.lantoa.obstacle.api;

/** What the answer does about the proposal. */
public enum ObstacleOutcome {
  AGREED,
  PARTLY,
  DECLINED
}
