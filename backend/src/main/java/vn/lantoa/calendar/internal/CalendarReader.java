package vn.lantoa.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.api.CalendarYear;
import vn.lantoa.calendar.api.WorkingDays;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.ProblemException;

/** Reads years and counts working days. */
@ApplicationScoped
public class CalendarReader {

  private final CalendarYears years;
  private final CalendarView view;
  private final Reach reach;

  public CalendarReader(CalendarYears years, CalendarView view, Reach reach) {
    this.years = years;
    this.view = view;
    this.reach = reach;
  }

  /** The years of a span, in order. */
  public List<CalendarYear> years(int from, int to) {
    if (from > to) {
      throw ProblemException.invalid(
          "to",
          "ORDER",
          "Năm cuối phải từ năm đầu (%d) trở đi.",
          "The last year must not lie before the first (%d).",
          from);
    }
    return years.between(from, to).stream().map(view::of).toList();
  }

  /** One year; 404 outside 2010 to 2049. */
  public CalendarYear year(int year) {
    CalendarYearService.requireYear(year);
    return years(year, year).get(0);
  }

  /** Counts working days by the country's calendar, or by an organisation's. */
  public WorkingDays count(LocalDate from, int count, @Nullable Long organisationId) {
    if (from.getYear() < CalendarYears.FIRST || from.getYear() >= CalendarYears.LAST) {
      throw ProblemException.invalid(
          "from",
          "OUT_OF_RANGE",
          "Ngày bắt đầu phải trong các năm %d đến %d.",
          "The first day must lie in the years %d to %d.",
          CalendarYears.FIRST,
          CalendarYears.LAST - 1);
    }
    WorkCalendar calendar = calendar(organisationId);
    LocalDate on = calendar.plusWorkingDays(from, count);
    LocalDate first = on.isBefore(from) ? on : from.plusDays(1);
    LocalDate last = on.isBefore(from) ? from : on.plusDays(1);
    List<LocalDate> passedOver =
        first
            .datesUntil(last)
            .filter(d -> WorkCalendar.WEEKENDS.isWorking(d) && !calendar.isWorking(d))
            .toList();
    return new WorkingDays(from, count, on, passedOver, view.undecided(calendar, from, on));
  }

  private WorkCalendar calendar(@Nullable Long organisationId) {
    if (organisationId == null) {
      return years.common();
    }
    reach.require(Permission.ORGANISATION_READ, Permission.ORGANISATION_READ, organisationId);
    return years.of(organisationId);
  }
}
