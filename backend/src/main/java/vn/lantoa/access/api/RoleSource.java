package vn.lantoa.access.api;

/**
 * Where a role comes from: held itself, brought by the identity provider, carried by an office, or
 * delegated.
 */
public enum RoleSource {
  OWN,
  EXTERNAL,
  POSITION,
  DELEGATION
}
