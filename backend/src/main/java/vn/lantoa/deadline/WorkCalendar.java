package vn.lantoa.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked, as a value: Saturday and Sunday are off, less the weekend days worked
 * instead of another, plus the holidays and closures.
 *
 * @param off weekdays that are off: holidays, swapped and make-up days, an organisation's closures
 * @param worked weekend days that are worked
 * @param decidedYears years whose swaps and make-up days are decided; for any other the days are
 *     computed and may still change
 */
public record WorkCalendar(Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> decidedYears) {

  /** Weekends only. */
  public static final WorkCalendar WEEKENDS = new WorkCalendar(Set.of(), Set.of(), Set.of());

  /** Copies the sets: a calendar never changes. */
  public WorkCalendar {
    off = Set.copyOf(off);
    worked = Set.copyOf(worked);
    decidedYears = Set.copyOf(decidedYears);
  }

  public boolean isWorking(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? worked.contains(day) && !off.contains(day) : !off.contains(day);
  }

  /** The day itself where it is worked, else the next one that is. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorking(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day itself where it is worked, else the last one before it that is. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate last = day;
    while (!isWorking(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  /**
   * The last of so many working days after a day, which is not counted itself.
   *
   * @param count negative to count back; 0 gives the day
   */
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    int step = count < 0 ? -1 : 1;
    LocalDate at = day;
    for (int left = Math.abs(count); left > 0; ) {
      at = at.plusDays(step);
      if (isWorking(at)) {
        left--;
      }
    }
    return at;
  }

  /** Whether the swaps and make-up days of the day's year are decided. */
  public boolean decided(LocalDate day) {
    return decidedYears.contains(day.getYear());
  }
}
