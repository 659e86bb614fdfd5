package vn.lantoa.organisation;

/** How one body follows another. */
public enum SuccessionKind {
  MERGE,
  SPLIT,
  RENAME,
  TRANSFER,
  DISSOLVE;

  /** Whether the predecessor ends with it. */
  public boolean ends() {
    return this == MERGE || this == DISSOLVE;
  }
}
