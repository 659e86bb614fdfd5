package vn.lantoa.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that does not read the same in two contents of a programme.
 *
 * @param place as it reads now; where it was removed, as it read
 * @param fields those that differ, the title among them
 */
public record ProgrammeChange(Kind kind, ProgrammePlace place, List<Field> fields) {

  /** What happened to it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A field before and after; null: it was absent. */
  public record Field(String name, @Nullable String before, @Nullable String after) {}
}
