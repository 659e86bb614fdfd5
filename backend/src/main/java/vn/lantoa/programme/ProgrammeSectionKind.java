package vn.lantoa.programme;

/** What a part of a programme's outline is for. */
public enum ProgrammeSectionKind {
  PURPOSE,
  OBJECTIVES,
  TARGETS,
  TASKS,
  RESOURCES,
  ORGANISATION,
  OTHER
}
