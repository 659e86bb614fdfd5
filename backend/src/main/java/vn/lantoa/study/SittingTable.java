package vn.lantoa.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/**
 * Sittings that come as a table: judged by the same rules as those that are typed, then written all
 * at once. The same line twice is one sitting.
 */
public interface SittingTable {

  /** The most lines that are judged at once. */
  int MAX_LINES = 2_000;

  /** What writing would do with a line. */
  enum Outcome {
    CREATE,
    CHANGE,
    UNCHANGED,
    REFUSED
  }

  /**
   * What is wrong with a line.
   *
   * @param field a component of {@link SittingLine}, or the name of an {@link AudienceCategory}
   */
  record Finding(String field, String code, Words words) {}

  /**
   * @param finding why it is refused
   * @param warning what asks for a second look
   */
  record Verdict(Outcome outcome, @Nullable Finding finding, @Nullable Finding warning) {}

  /** Lines with their verdicts, in their order, and the way to write them. */
  interface Judged {

    List<Verdict> verdicts();

    /** Writes what is to be created or changed, in the caller's transaction. */
    void write();
  }

  /**
   * Judges lines for the actor; an empty one is refused already and only keeps its place. The
   * statements grow with the plans that are named, not with the lines.
   */
  Judged judge(List<Optional<SittingLine>> lines);
}
