package vn.lantoa.programme;

import java.util.Optional;

/** Programmes in force, as other features ask for them. Checks no rights. */
public interface IssuedProgrammes {

  /** The document of a programme in force; empty where there is none. One statement. */
  Optional<Long> documentOf(long programmeId);
}
