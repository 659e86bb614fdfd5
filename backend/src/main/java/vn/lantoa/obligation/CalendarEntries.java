package vn.lantoa.obligation;

import java.time.LocalDate;
import java.util.List;

/** Deadlines for calendars outside: feeds. The rights are the present actor's. */
public interface CalendarEntries {

  /**
   * Where the obligations of the installation stand, to be compared with later: cheap, and without
   * reading one.
   */
  record Mark(long step, long recentSteps, long publication) {}

  /** Two look-ups at the end of an index. */
  Mark mark();

  /** Whether something within a scope may have changed since a mark. One statement. */
  boolean changedSince(CalendarScope scope, Mark mark);

  /**
   * What is due from a day on, by date; what was waived or taken back is among it for a while. One
   * statement.
   */
  List<CalendarEntry> from(CalendarScope scope, LocalDate from, int atMost);

  /**
   * Checks that a scope lies in the actor's reach.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 422 naming the field that does not
   */
  void requireScope(CalendarScope scope);
}
