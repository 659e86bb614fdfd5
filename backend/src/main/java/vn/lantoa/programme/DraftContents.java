package vn.lantoa.programme;

import java.util.List;

/** Programmes, for the features that work on their drafts beside them. */
public interface DraftContents {

  /**
   * Whose programme it is, and where it stands.
   *
   * @param bases the superior documents it serves
   */
  record Head(
      long id,
      long organisationId,
      String issuingBody,
      String title,
      ProgrammeState state,
      List<Long> bases,
      boolean mayEdit) {}

  /**
   * What a programme says.
   *
   * @param contentHash the SHA-256 an approval would be bound to
   * @param places sections each with its tasks, then the targets
   */
  record Content(String contentHash, List<ProgrammePlace> places) {}

  /**
   * A programme the actor may read. One statement.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not readable
   */
  Head require(long programmeId);

  /**
   * A draft the actor may write. One statement.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where it is not readable, 403 where it
   *     may not be written, 409 where it is issued already
   */
  Head requireDraft(long programmeId);

  /**
   * What it says as it stands; checks no rights beyond {@link #require}. Seven statements, however
   * long it is.
   */
  Content content(long programmeId);

  /**
   * Sends a draft out for opinions. Its row is held until the caller's transaction ends.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 409 where it is out already, or issued
   */
  void consult(long programmeId);

  /** The opinions are in: it is completed now. The same holds; nothing where it was not out. */
  void complete(long programmeId);

  /** The places that differ, in the order of what stands now; what was removed comes last. */
  List<ProgrammeChange> compare(List<ProgrammePlace> before, List<ProgrammePlace> after);
}
