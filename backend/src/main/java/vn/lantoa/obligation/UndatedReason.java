package vn.lantoa.obligation;

/** Why there is no date: regular work, waiting for a condition, or nobody gave one. */
public enum UndatedReason {
  REGULAR,
  WAITING,
  UNSET
}
