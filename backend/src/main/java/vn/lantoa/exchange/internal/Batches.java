package vn.lantoa.exchange.internal;

import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.shared.job.JobProgress;

/** Writes rows some hundreds at a time, so that progress is seen and a job can be stopped. */
final class Batches {

  static final int ROWS = 500;

  private final JobProgress progress;
  private int done;

  Batches(JobProgress progress, int total) {
    this.progress = progress;
    progress.total(total);
  }

  /** Hands the rows over batch by batch, in order. */
  <T> void each(List<T> rows, int size, Consumer<List<T>> write) {
    for (int from = 0; from < rows.size(); from += size) {
      List<T> batch = rows.subList(from, Math.min(rows.size(), from + size));
      write.accept(batch);
      done += batch.size();
      progress.done(done);
    }
  }
}
