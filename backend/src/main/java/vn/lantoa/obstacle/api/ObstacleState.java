package vn.lantoa.obstacle.api;

/** Where an obstacle stands. */
public enum ObstacleState {
  /** Waits for an answer. */
  OPEN,
  ANSWERED,
  /** Taken back by whoever told of it. */
  WITHDRAWN
}
