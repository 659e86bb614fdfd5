package vn.lantoa.programme;

/** What a task of a programme comes to. */
public enum ProgrammeTaskKind {
  TASK,
  /** Đề án: its output is a scheme, whose feasibility is appraised. */
  SCHEME
}
