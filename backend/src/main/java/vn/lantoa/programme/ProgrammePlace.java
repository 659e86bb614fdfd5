package vn.lantoa.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a programme as it reads: organisations by name, dates by their words.
 *
 * @param key of a section or task the same over the editions; of a target its id
 * @param sectionKey of a task: the section it stands in
 * @param depth of a section: 0 for the outermost
 * @param fields what it says beside its title, in their order; what is empty is left out
 */
public record ProgrammePlace(
    Kind kind, long key, @Nullable Long sectionKey, int depth, String title, List<Field> fields) {

  /** What it is. */
  public enum Kind {
    SECTION,
    TASK,
    TARGET
  }

  /** A field with what it says. */
  public record Field(String name, String value) {}
}
