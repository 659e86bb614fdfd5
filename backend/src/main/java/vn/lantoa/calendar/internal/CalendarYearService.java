package vn.lantoa.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.calendar.DayOff;
import vn.lantoa.calendar.DayOffKind;
import vn.lantoa.calendar.PublicHolidays;
import vn.lantoa.calendar.api.CalendarDayInput;
import vn.lantoa.calendar.api.CalendarYear;
import vn.lantoa.calendar.api.CalendarYearInput;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.IfMatch;

/** Deciding a year's days off, and taking the decision back. */
@ApplicationScoped
public class CalendarYearService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final CalendarYears years;
  private final CalendarView view;
  private final IfMatch ifMatch;
  private final Journal journal;

  public CalendarYearService(
      EntityManager em,
      CurrentActor actor,
      CalendarYears years,
      CalendarView view,
      IfMatch ifMatch,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.years = years;
    this.view = view;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /** Replaces the year's table by the one that was decided. */
  @Transactional
  public CalendarYear decide(int year, CalendarYearInput input) {
    requireCountry();
    long version = lock(year);
    ifMatch.check(version);
    check(year, input);
    new Sql(
            """
            INSERT INTO calendar_year (year, basis, decided_on, version, changed_by)
            VALUES (:year, :basis, :on, :version, :actor)
            ON DUPLICATE KEY UPDATE basis = VALUES(basis), decided_on = VALUES(decided_on),
              version = VALUES(version), changed_by = VALUES(changed_by)
            """)
        .bind("year", year)
        .bind("basis", input.basis().strip())
        .bind("on", input.decidedOn())
        .bind("version", version + 1)
        .bind("actor", actor.accountId())
        .execute(em);
    clearDays(year);
    insertDays(year, input.days());
    journal.record(
        JournalEntry.of("calendar.decide", "calendar/years", (long) year, null)
            .with("version", version, version + 1)
            .with("days", null, days(input))
            .because(input.basis()));
    years.forget();
    return view.of(years.between(year, year).get(0));
  }

  /** Takes the decision back: the year is computed again. */
  @Transactional
  public void undecide(int year) {
    requireCountry();
    long version = lock(year);
    if (version == 0) {
      throw ProblemException.notFound();
    }
    ifMatch.check(version);
    clearDays(year);
    new Sql("DELETE FROM calendar_year WHERE year = :year").bind("year", year).execute(em);
    journal.record(
        JournalEntry.of("calendar.undecide", "calendar/years", (long) year, null)
            .with("version", version, null));
    years.forget();
  }

  /** 404 outside the years that can be computed. */
  public static void requireYear(int year) {
    if (year < CalendarYears.FIRST || year > CalendarYears.LAST) {
      throw ProblemException.notFound();
    }
  }

  private long lock(int year) {
    requireYear(year);
    return new Sql("SELECT version FROM calendar_year WHERE year = :year FOR UPDATE")
        .bind("year", year)
        .number(em);
  }

  /** The country's holidays are decided by who administers a whole tree. */
  private void requireCountry() {
    List<Long> places =
        actor.get().grantsFor(Permission.CALENDAR_EDIT).stream()
            .map(Grant::organisationId)
            .distinct()
            .toList();
    long roots =
        new Sql("SELECT COUNT(*) FROM organisation WHERE id IN (:places) AND parent_id IS NULL")
            .bind("places", places)
            .number(em);
    if (roots == 0) {
      throw ProblemException.forbidden();
    }
  }

  private static void check(int year, CalendarYearInput input) {
    FieldProblems problems = new FieldProblems();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < input.days().size(); i++) {
      checkDay(year, input.days().get(i), "/days/" + i, seen, problems);
    }
    Set<LocalDate> off =
        input.days().stream()
            .filter(d -> d.kind() != DayOffKind.WORKED)
            .map(CalendarDayInput::date)
            .collect(Collectors.toSet());
    for (DayOff day : PublicHolidays.fixed(year)) {
      if (!off.contains(day.date())) {
        problems.add(
            "/days",
            "HOLIDAY_MISSING",
            "Thiếu %s (%s): ngày này nghỉ theo luật.",
            "%s (%s) is missing: the law gives it.",
            day.holiday(),
            day.date());
      }
    }
    problems.throwIfAny();
  }

  private static void checkDay(
      int year, CalendarDayInput day, String pointer, Set<LocalDate> seen, FieldProblems problems) {
    if (day.date().getYear() != year) {
      problems.add(
          pointer + "/date",
          "OTHER_YEAR",
          "Ngày %s không thuộc năm %d.",
          "%s is not a day of %d.",
          day.date(),
          year);
    }
    if (!seen.add(day.date())) {
      problems.add(
          pointer + "/date", "TWICE", "Ngày %s có hai lần.", "%s is there twice.", day.date());
    }
    boolean weekend = !WorkCalendar.WEEKENDS.isWorking(day.date());
    if (weekend && (day.kind() == DayOffKind.MAKE_UP || day.kind() == DayOffKind.SWAPPED)) {
      problems.add(
          pointer + "/kind",
          "WEEKEND_ALREADY",
          "%s là ngày nghỉ cuối tuần, không cần nghỉ bù hay hoán đổi.",
          "%s is a weekend day already; it needs no making up or swapping.",
          day.date());
    }
    if (!weekend && day.kind() == DayOffKind.WORKED) {
      problems.add(
          pointer + "/kind",
          "NO_WEEKEND",
          "%s không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù.",
          "%s is no Saturday or Sunday, so it cannot be worked instead of another.",
          day.date());
    }
  }

  private void clearDays(int year) {
    new Sql("DELETE FROM calendar_day WHERE year = :year").bind("year", year).execute(em);
  }

  private void insertDays(int year, List<CalendarDayInput> days) {
    Sql sql = new Sql("INSERT INTO calendar_day (date, year, kind, holiday, changed_by) VALUES");
    sql.bind("year", year).bind("actor", actor.accountId());
    String rows =
        days.stream()
            .map(
                d ->
                    "(%s, :year, %s, %s, :actor)"
                        .formatted(
                            sql.placeholder(d.date()),
                            sql.placeholder(d.kind()),
                            sql.placeholder(d.holiday())))
            .collect(Collectors.joining(", "));
    sql.add(rows).execute(em);
  }

  private static String days(CalendarYearInput input) {
    return input.days().stream()
        .map(d -> d.date() + " " + d.kind())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
