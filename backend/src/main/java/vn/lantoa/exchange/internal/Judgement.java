package vn.lantoa.exchange.internal;

import java.util.List;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.shared.job.JobProgress;

/** The verdicts of a table's rows and the way to write them. */
interface Judgement {

  List<JudgedRow> rows();

  /** Writes what is to be created or changed, in the caller's transaction. */
  void write(long accountId, JobProgress progress);

  /** Rows with a verdict. */
  default long count(Verdict verdict) {
    return rows().stream().filter(row -> row.verdict() == verdict).count();
  }
}
