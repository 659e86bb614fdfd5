package vn.lantoa.obligation.api;

/** Where the date of an anchor comes from. */
public enum AnchorSource {
  /** Set for this demand. */
  STORED,
  /** The document's date. */
  DOCUMENT,
  /** The date of the superior's document, of the demand above. */
  SUPERIOR,
  /** Each obligation has its own: the day it is received. */
  RECEIPT,
  /** Not known yet: what hangs on it waits. */
  MISSING
}
