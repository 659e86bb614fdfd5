package vn.lantoa.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Evidence, for the feature that owns obligations. Rights are the caller's to check. */
public interface Attachments {

  /**
   * Checks a file (type by content, size, secrecy marks) and keeps it as evidence of an obligation,
   * not yet linked to a step. To be called outside a transaction: reading a file takes its time.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 413 or 422; then nothing is kept
   */
  Attachment addEvidence(long obligationId, Upload upload);

  /** The evidence of an obligation, oldest first. */
  List<Attachment> ofObligation(long obligationId);

  /** The evidence shown with each of these steps, oldest first. One statement for the files. */
  Map<Long, List<Attachment>> ofSteps(Collection<Long> stepIds);

  /** How many files of evidence an obligation has. One statement. */
  long countOfObligation(long obligationId);

  /**
   * Links evidence to the step it is shown with; from then on it stays. Joins the caller's
   * transaction.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 422 at {@code /attachmentIds} where one is no
   *     evidence of this obligation, or belongs to an earlier step
   */
  void linkToStep(long obligationId, long stepId, Collection<Long> attachmentIds);

  /** Files by id, unknown ones left out, oldest first. Two statements; none where none is named. */
  List<Attachment> ofIds(Collection<Long> ids);

  /**
   * The file where the actor may read it: of a document or as evidence. For figures that name one.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not there or out of reach
   */
  Attachment requireReadable(long attachmentId);
}
