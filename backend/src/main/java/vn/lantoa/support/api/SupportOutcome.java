package vn.lantoa.support.api;

/** What a board answers. */
public enum SupportOutcome {
  ACCEPTED,
  DECLINED
}
