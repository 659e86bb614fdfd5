package vn.lantoa.access;

/** Who signs in. */
public enum AccountKind {
  PERSON,
  /** Another system: it has no password, only access tokens that an administrator makes. */
  MACHINE
}
