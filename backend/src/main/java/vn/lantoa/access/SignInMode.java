package vn.lantoa.access;

/** How people sign in at an installation. */
public enum SignInMode {
  /** Local accounts only; no identity provider is asked for anything. */
  INTERNAL,
  /** The identity provider only; local passwords are refused, emergency accounts excepted. */
  EXTERNAL,
  /** Both. */
  MIXED;

  public boolean internal() {
    return this != EXTERNAL;
  }

  public boolean external() {
    return this != INTERNAL;
  }
}
