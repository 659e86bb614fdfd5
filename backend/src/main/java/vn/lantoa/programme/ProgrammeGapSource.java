package vn.lantoa.programme;

import java.util.List;

/** A feature beside the programme that knows of something a draft still lacks. */
public interface ProgrammeGapSource {

  /** What it lacks; checks no rights. At most two statements, flat in the length of the draft. */
  List<ProgrammeGapNote> gaps(long programmeId);
}
