package vn.lantoa.study;

/** The life of a study plan; a round of study lasts while it is issued. */
public enum StudyPlanState {
  DRAFT,
  /** Handed to whoever approves; a return makes it a draft again. */
  SUBMITTED,
  APPROVED,
  ISSUED,
  CLOSED;

  /** Whether others beside its drafter and approver may know of it. */
  public boolean isPublic() {
    return this == ISSUED || this == CLOSED;
  }
}
