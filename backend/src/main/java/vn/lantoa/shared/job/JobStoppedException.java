package vn.lantoa.shared.job;

/** The job is to stop: its owner cancelled it, or this node is shutting down. */
public final class JobStoppedException extends RuntimeException {

  private final boolean cancelled;

  /**
   * @param cancelled true: by its owner, for good; false: to be begun again elsewhere
   */
  public JobStoppedException(boolean cancelled) {
    super(cancelled ? "cancelled" : "interrupted", null, false, false);
    this.cancelled = cancelled;
  }

  public boolean cancelled() {
    return cancelled;
  }
}
