package vn.lantoa.shared.job;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Work that a row asks for, done once and in one transaction: nobody sees a part of it, whoever
 * stops or kills it leaves nothing, and a job that is begun again after its commit finds it done.
 *
 * @param <R> the row
 */
public abstract class RequestedWork<R> implements JobHandler {

  private static final int SECONDS = 1_800;

  /** The row, where it is the caller's to have carried out. */
  protected abstract Optional<R> request(long id);

  /** Whether it was carried out already. */
  protected abstract boolean done(R request);

  /** Carries it out in the transaction that is open, and marks the row as done. */
  protected abstract void carryOut(R request, JobProgress progress);

  /** The path of what shows what came of it. */
  protected abstract String result(R request);

  @Override
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  public String run(String input, JobProgress progress) {
    R request = request(Long.parseLong(input)).orElseThrow(ProblemException::notFound);
    if (!done(request)) {
      carryOut(request, progress);
    }
    return result(request);
  }
}
