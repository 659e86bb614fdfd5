package vn.lantoa.reading.api;

/** How printed words agree with an organisation's name. */
public enum NameMatch {
  /** They are its name, whole or without the place. */
  NAME,
  /** They are its short name. */
  SHORT_NAME,
  /** They are what it was called before. */
  FORMER_NAME,
  /** Its name holds them. */
  PART
}
