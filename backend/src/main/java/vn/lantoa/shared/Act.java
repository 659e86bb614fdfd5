package vn.lantoa.shared;

/** What a demand asks for (loại việc, domain.md). Roles may be limited to acts. */
public enum Act {
  STUDY,
  BRIEFING,
  PROGRAMME,
  TASK,
  REPORT,
  COMMUNICATE,
  OPINION,
  REMEDY
}
