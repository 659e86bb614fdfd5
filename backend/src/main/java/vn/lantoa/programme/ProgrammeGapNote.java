package vn.lantoa.programme;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/**
 * Something a draft lacks.
 *
 * @param targetId where the place is a target
 * @param place heading, title or name of the place
 * @param words what is missing there
 */
public record ProgrammeGapNote(
    ProgrammeGapCode code,
    @Nullable Long sectionId,
    @Nullable Long taskId,
    @Nullable Long targetId,
    @Nullable String place,
    Words words) {

  /** Of the programme as a whole. */
  public static ProgrammeGapNote ofHead(ProgrammeGapCode code) {
    return new ProgrammeGapNote(code, null, null, null, null, code.words());
  }

  /** Of a section. */
  public static ProgrammeGapNote ofSection(ProgrammeGapCode code, long sectionId, String heading) {
    return new ProgrammeGapNote(code, sectionId, null, null, heading, code.words());
  }

  /** Of a task. */
  public static ProgrammeGapNote ofTask(
      ProgrammeGapCode code, @Nullable Long sectionId, long taskId, String title) {
    return new ProgrammeGapNote(code, sectionId, taskId, null, title, code.words());
  }

  /** Of a target, whose words name it. */
  public static ProgrammeGapNote ofTarget(ProgrammeGapCode code, long targetId, Words words) {
    return new ProgrammeGapNote(code, null, null, targetId, null, words);
  }
}
