package vn.lantoa.study;

/** How a sitting is held. */
public enum StudyForm {
  IN_PERSON,
  ONLINE,
  /** In one room and over a line at once. */
  HYBRID,
  SELF_STUDY,
  DISCUSSION
}
