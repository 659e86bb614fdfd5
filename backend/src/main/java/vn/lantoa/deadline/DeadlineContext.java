package vn.lantoa.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule needs beside itself to come to a day.
 *
 * @param exclusive how "before a day" is read
 * @param calendar for working days and for the ends of periods
 * @param anchors the dates known so far; a rule whose anchor is missing waits
 * @param term for parts of a term
 * @param since recurring rules: the first occurrence is the first that is not due before this day
 */
public record DeadlineContext(
    ExclusiveReading exclusive,
    WorkCalendar calendar,
    Map<Anchor, LocalDate> anchors,
    @Nullable TermDates term,
    @Nullable LocalDate since) {

  /** Nothing known: weekends only, no anchor, no term. */
  public static final DeadlineContext EMPTY =
      new DeadlineContext(ExclusiveReading.DAY_BEFORE, WorkCalendar.WEEKENDS, Map.of(), null, null);

  /** Copies the anchors. */
  public DeadlineContext {
    anchors = Map.copyOf(anchors);
  }

  public DeadlineContext with(ExclusiveReading reading) {
    return new DeadlineContext(reading, calendar, anchors, term, since);
  }

  public DeadlineContext with(WorkCalendar days) {
    return new DeadlineContext(exclusive, days, anchors, term, since);
  }

  public DeadlineContext with(Anchor anchor, LocalDate day) {
    Map<Anchor, LocalDate> more = new java.util.EnumMap<>(Anchor.class);
    more.putAll(anchors);
    more.put(anchor, day);
    return new DeadlineContext(exclusive, calendar, more, term, since);
  }

  public DeadlineContext with(TermDates dates) {
    return new DeadlineContext(exclusive, calendar, anchors, dates, since);
  }

  public DeadlineContext since(LocalDate day) {
    return new DeadlineContext(exclusive, calendar, anchors, term, day);
  }
}
