package vn.lantoa.obligation.api;

/** One organisation, or everything under it. */
public enum Scope {
  SELF,
  SUBTREE
}
