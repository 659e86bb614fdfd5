package vn.lantoa.consultation;

/** How an opinion came. */
public enum OpinionSource {
  /** The unit wrote it. */
  WRITTEN,
  /** Spoken at a conference; the drafter entered it from the minutes. */
  CONFERENCE
}
