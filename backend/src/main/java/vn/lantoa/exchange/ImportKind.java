package vn.lantoa.exchange;

/** What a table holds. */
public enum ImportKind {
  ORGANISATIONS,
  HEADCOUNTS,
  ACCOUNTS,
  /** Study sittings. */
  SITTINGS
}
