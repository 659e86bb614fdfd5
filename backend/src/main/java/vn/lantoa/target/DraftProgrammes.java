package vn.lantoa.target;

/** The programmes that may still be given targets; whoever drafts programmes answers it. */
public interface DraftProgrammes {

  /**
   * The organisation whose draft it is, where the actor may write it. Its state is held until the
   * transaction ends, so that it is not issued meanwhile.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not readable, 403 where it
   *     may not be written, 409 where it is issued already
   */
  long requireDraft(long programmeId);
}
