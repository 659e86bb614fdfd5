package vn.lantoa.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a rule comes to, in Vietnam's calendar. Both days are there or neither.
 *
 * @param printedOn the day the words name (for a period its last day); absent where undated
 * @param dueOn the last day on which the thing is in time; absent where undated
 * @param exclusive whether the words said "before" the printed day
 */
public record ResolvedDeadline(
    @Nullable LocalDate printedOn, @Nullable LocalDate dueOn, boolean exclusive) {

  static final ResolvedDeadline UNDATED = new ResolvedDeadline(null, null, false);

  /** Refuses a deadline with only one of its two days, and a "before" without a day. */
  public ResolvedDeadline {
    if ((printedOn == null) != (dueOn == null)) {
      throw new IllegalArgumentException("printedOn and dueOn are given together or not at all");
    }
    if (exclusive && printedOn == null) {
      throw new IllegalArgumentException("an undated deadline cannot be exclusive");
    }
  }

  static ResolvedDeadline lastDay(LocalDate day) {
    return new ResolvedDeadline(day, day, false);
  }
}
