package vn.lantoa.target;

/** Which programmes and documents may be given targets; whoever drafts programmes answers it. */
public interface DraftProgrammes {

  /**
   * The organisation whose draft it is, where the actor may write it. Its state is held until the
   * transaction ends, so that it is not issued meanwhile.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not readable, 403 where it
   *     may not be written, 409 where it is issued already
   */
  long requireDraft(long programmeId);

  /**
   * What the targets of a document say may be changed there. One statement.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 409 where a programme was issued as it: its
   *     next edition changes them
   */
  void requireUnbound(long documentId);
}
