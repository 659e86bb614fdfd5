package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days a rule comes to, in Vietnam's calendar. Both days are there or neither.
 *
 * @param printedOn the day the words name (for a period its last day, or its first where the words
 *     say "before" it); absent where undated
 * @param dueOn the last day on which the thing is in time; absent where undated
 * @param dueTime the hour of that day, where one is given
 * @param exclusive whether the words said "before" the printed day
 * @param waitsFor what is missing before the rule can come to a day; absent where nothing is
 * @param trace how the day came out, step by step
 */
public record ResolvedDeadline(
    @Nullable LocalDate printedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalTime dueTime,
    boolean exclusive,
    @Nullable Missing waitsFor,
    List<Step> trace) {

  /** One step of the reckoning, in both languages. */
  public record Step(String vietnamese, String english) {
    public String words(boolean inEnglish) {
      return inEnglish ? english : vietnamese;
    }
  }

  /** What a rule waits for. */
  public enum Missing {
    /** The date of the event it is counted from. */
    ANCHOR,
    /** The dates of the term. */
    TERM,
    /** The day from which a recurring rule runs. */
    START
  }

  static final ResolvedDeadline UNDATED =
      new ResolvedDeadline(null, null, null, false, null, List.of());

  /** Refuses a deadline with only one of its two days, and a "before" without a day. */
  public ResolvedDeadline {
    if ((printedOn == null) != (dueOn == null)) {
      throw new IllegalArgumentException("printedOn and dueOn are given together or not at all");
    }
    if (exclusive && printedOn == null) {
      throw new IllegalArgumentException("an undated deadline cannot be exclusive");
    }
    if (dueTime != null && dueOn == null) {
      throw new IllegalArgumentException("an hour needs its day");
    }
    trace = List.copyOf(trace);
  }

  static ResolvedDeadline lastDay(LocalDate day) {
    return new ResolvedDeadline(day, day, null, false, null, List.of());
  }

  static ResolvedDeadline before(LocalDate printed, LocalDate last) {
    return new ResolvedDeadline(printed, last, null, true, null, List.of());
  }

  static ResolvedDeadline waiting(Missing what) {
    return new ResolvedDeadline(null, null, null, false, what, List.of());
  }

  ResolvedDeadline at(@Nullable LocalTime time) {
    return new ResolvedDeadline(printedOn, dueOn, time, exclusive, waitsFor, trace);
  }

  ResolvedDeadline traced(List<Step> steps) {
    return new ResolvedDeadline(printedOn, dueOn, dueTime, exclusive, waitsFor, steps);
  }
}
