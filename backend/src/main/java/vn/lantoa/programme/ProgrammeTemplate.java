package vn.lantoa.programme;

/** The outline a new programme starts with. */
public enum ProgrammeTemplate {
  /** Purpose, objectives, targets, tasks, resources, organisation. */
  PROGRAMME,
  /** As a plan (KH) is usually written: purpose, content, organisation. */
  PLAN,
  /** No section. */
  EMPTY
}
