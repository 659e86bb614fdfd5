package vn.lantoa.shared.job;

/** How far a job is; the last three are final. */
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether it still waits or works. */
  public boolean open() {
    return this == QUEUED || this == RUNNING;
  }
}
