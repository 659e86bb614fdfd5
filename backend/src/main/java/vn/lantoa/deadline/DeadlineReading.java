package vn.lantoa.deadline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deadline found in words. There is a rule or a flaw that says why there is none.
 *
 * @param text the words as they stand
 * @param start where they begin in the text read
 * @param end where they end, exclusive
 * @param rule what they say
 * @param flaw why no rule could be made of them
 * @param notes what a person should look at before the date is confirmed
 */
public record DeadlineReading(
    String text,
    int start,
    int end,
    @Nullable DeadlineRule rule,
    @Nullable Flaw flaw,
    Set<Note> notes) {

  /** Why words that speak of a time give no rule. */
  public enum Flaw {
    /** 31/02, 29/02/2027. */
    NO_SUCH_DAY,
    /** tháng 13. */
    NO_SUCH_MONTH,
    /** quý V. */
    NO_SUCH_QUARTER,
    /** 25 giờ. */
    NO_SUCH_HOUR,
    /** A year outside 1900 to 2200. */
    NO_SUCH_YEAR,
    /** A range that ends before it starts. */
    ENDS_BEFORE_START,
    /** Two dates that do not agree. */
    CONTRADICTION,
    /** No year, and no date of the paper to take it from. */
    NO_YEAR,
    /** kịp thời, sớm nhất: urgent, but no deadline. */
    VAGUE
  }

  /** What was taken for granted. */
  public enum Note {
    /** The year is the first that lies on or after the paper's date. */
    YEAR_INFERRED,
    /** đầu, giữa, cuối, or the later of two. */
    APPROXIMATE,
    /** The words were mended: "trước trong quý II". */
    SLIP,
    /** The words do not say from when; issue is taken. */
    ANCHOR_ASSUMED,
    /** Lunar day, computed. */
    LUNAR
  }

  /** Refuses a reading with both a rule and a flaw, or neither. */
  public DeadlineReading {
    if ((rule == null) == (flaw == null)) {
      throw new IllegalArgumentException("a reading has a rule or a flaw");
    }
    notes = notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
  }
}
