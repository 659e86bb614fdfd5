package vn.lantoa.shared.job;

/**
 * Does the work of one kind of job. A job whose process was killed is begun again, on any node, so
 * the work is either one transaction, or looks first what it has written already.
 */
public interface JobHandler {

  /** The kind it serves, unique. */
  String kind();

  /**
   * Does the work; opens its own transactions. A {@link vn.lantoa.shared.problem.ProblemException}
   * is shown to the owner as it is, any other exception as an unexpected one.
   *
   * @return the path of the resource that shows what came of it
   */
  String run(String input, JobProgress progress);
}
