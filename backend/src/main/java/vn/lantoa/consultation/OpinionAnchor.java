package vn.lantoa.consultation;

/** What of a draft an opinion is about. */
public enum OpinionAnchor {
  WHOLE,
  SECTION,
  TASK,
  TARGET
}
