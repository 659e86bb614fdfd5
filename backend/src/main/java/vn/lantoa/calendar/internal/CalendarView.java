package vn.lantoa.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.DayOff;
import vn.lantoa.calendar.DayOffKind;
import vn.lantoa.calendar.api.CalendarDay;
import vn.lantoa.calendar.api.CalendarYear;
import vn.lantoa.calendar.internal.CalendarYears.Year;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Language;

/** Years as the API shows them. */
@ApplicationScoped
public class CalendarView {

  private final Language language;

  public CalendarView(Language language) {
    this.language = language;
  }

  CalendarYear of(Year year) {
    return new CalendarYear(
        year.year(),
        year.decided(),
        year.basis(),
        year.decidedOn(),
        year.days().stream().map(this::day).toList(),
        workingDays(year),
        year.decided() ? null : List.of(undecided(year.year())),
        Long.toString(year.version()));
  }

  private CalendarDay day(DayOff day) {
    return new CalendarDay(
        day.date(), day.kind(), day.holiday(), language.say(day.holiday().words()));
  }

  private static int workingDays(Year year) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    year.days().forEach(d -> (d.kind() == DayOffKind.WORKED ? worked : off).add(d.date()));
    WorkCalendar calendar = new WorkCalendar(off, worked, Set.of());
    LocalDate first = LocalDate.of(year.year(), 1, 1);
    return (int) first.datesUntil(first.plusYears(1)).filter(calendar::isWorking).count();
  }

  /** The warning for a year that is not decided. */
  Warning undecided(int year) {
    Words words =
        Words.of(
            "Lịch nghỉ năm %d chưa có quyết định: các ngày được tính theo luật; nghỉ bù, hoán đổi có thể khác.",
            "The days off of %d are not decided: they are computed by the law; swaps and make-up days may differ.",
            year);
    return new Warning(null, "YEAR_NOT_DECIDED", language.say(words), null, null);
  }

  /** The same for each year of a span that is not decided; null where all are. */
  @Nullable List<Warning> undecided(WorkCalendar calendar, LocalDate from, LocalDate to) {
    List<Warning> warnings =
        java.util.stream.IntStream.rangeClosed(
                Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear()))
            .filter(year -> !calendar.decidedYears().contains(year))
            .mapToObj(this::undecided)
            .toList();
    return warnings.isEmpty() ? null : warnings;
  }
}
