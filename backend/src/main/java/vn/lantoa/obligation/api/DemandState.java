package vn.lantoa.obligation.api;

/** The life of a demand. */
public enum DemandState {
  DRAFT,
  PUBLISHED,
  WITHDRAWN
}
