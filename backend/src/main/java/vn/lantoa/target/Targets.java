package vn.lantoa.target;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of a programme, for the feature that drafts and issues it. Checks no rights. */
public interface Targets {

  /** Where what a programme says is kept: with its document, or while null with itself. */
  record Place(long programmeId, @Nullable Long documentId) {}

  /** The draft of a later edition starts with what the document's targets say. Two statements. */
  void begin(long programmeId, long documentId);

  /**
   * What an edition says becomes what the targets of the document say; figures and links stay with
   * those. The edition before keeps what it said. Joins the caller's transaction; one statement, in
   * a later edition eleven.
   *
   * @param previousId the edition before; null for the first
   * @throws vn.lantoa.shared.problem.ProblemException 409 where one that was removed has figures
   */
  void issue(long programmeId, @Nullable Long previousId, long documentId);

  /** Deletes the targets of a draft that is deleted; whatever served them serves nothing. */
  void deleteOfProgramme(long programmeId);

  /** What the programme's targets lack, in the order of the sheet. Two statements. */
  List<TargetGap> gaps(long programmeId);

  /** What the targets of programmes say, by programme. Two statements, however many. */
  Map<Long, TargetContent> contents(List<Place> places);
}
