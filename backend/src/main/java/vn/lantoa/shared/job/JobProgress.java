package vn.lantoa.shared.job;

/** How far work is, in rows; shown at once, also while the work's own transaction is open. */
public interface JobProgress {

  /** Work that nobody watches and nobody can cancel. */
  JobProgress NONE =
      new JobProgress() {
        @Override
        public void total(int rows) {}

        @Override
        public void done(int rows) {}
      };

  /** Rows in all. */
  void total(int rows);

  /**
   * Rows done so far.
   *
   * @throws JobStoppedException where the job is to stop: let it pass, so that the transaction is
   *     rolled back
   */
  void done(int rows);
}
