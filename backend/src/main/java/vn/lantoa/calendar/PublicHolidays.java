package vn.lantoa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.deadline.LunarCalendar;

/**
 * The public holidays of a year by the Labour Code (article 115 of 2012, article 112 of 2019): what
 * the law gives and the Prime Minister's yearly notice has not yet fixed is computed by the usual
 * choice, so that a year without a notice has a table to go on with, and a warning.
 */
public final class PublicHolidays {

  private static final int FIVE_DAYS_OF_TET_SINCE = 2014;
  private static final int SECOND_NATIONAL_DAY_SINCE = 2021;
  private static final int CULTURE_DAY_SINCE = 2026;

  private PublicHolidays() {}

  /** The days off of a year, in order, make-up days among them. */
  public static List<DayOff> of(int year) {
    List<DayOff> madeUp = new ArrayList<>();
    add(madeUp, LocalDate.of(year, 1, 1), Holiday.NEW_YEAR);
    LocalDate tet = LunarCalendar.newYear(year);
    int after = year >= FIVE_DAYS_OF_TET_SINCE ? 3 : 2;
    for (int i = -1; i <= after; i++) {
      add(madeUp, tet.plusDays(i), Holiday.TET);
    }
    add(madeUp, LunarCalendar.solar(year, 3, false, 10).orElseThrow(), Holiday.HUNG_KINGS);
    add(madeUp, LocalDate.of(year, 4, 30), Holiday.REUNIFICATION);
    add(madeUp, LocalDate.of(year, 5, 1), Holiday.LABOUR);
    LocalDate national = LocalDate.of(year, 9, 2);
    add(madeUp, national, Holiday.NATIONAL);
    if (year >= SECOND_NATIONAL_DAY_SINCE) {
      add(madeUp, besides(national), Holiday.NATIONAL);
    }
    List<DayOff> days = new ArrayList<>(madeUp);
    days.addAll(makeUps(madeUp));
    if (year >= CULTURE_DAY_SINCE) {
      add(days, LocalDate.of(year, 11, 24), Holiday.CULTURE);
    }
    return days.stream().sorted(Comparator.comparing(DayOff::date)).toList();
  }

  private static void add(List<DayOff> days, LocalDate date, Holiday of) {
    days.add(new DayOff(date, DayOffKind.HOLIDAY, of));
  }

  /** The day before National Day, or the day after where the one before is a weekend. */
  private static LocalDate besides(LocalDate national) {
    return weekend(national.minusDays(1)) ? national.plusDays(1) : national.minusDays(1);
  }

  /** What no notice can move: the fixed days, Giỗ Tổ and the first three days of Tết. */
  public static List<DayOff> fixed(int year) {
    LocalDate tet = LunarCalendar.newYear(year);
    Set<LocalDate> moving =
        Set.of(tet.minusDays(1), tet.plusDays(3), besides(LocalDate.of(year, 9, 2)));
    return of(year).stream()
        .filter(d -> d.kind() == DayOffKind.HOLIDAY && !moving.contains(d.date()))
        .toList();
  }

  /** A rest day on a holiday is made up on the next working day, each on one of its own. */
  private static List<DayOff> makeUps(List<DayOff> holidays) {
    Set<LocalDate> taken = new TreeSet<>(holidays.stream().map(DayOff::date).toList());
    List<DayOff> makeUps = new ArrayList<>();
    for (DayOff holiday : holidays) {
      if (weekend(holiday.date())) {
        LocalDate free = holiday.date().plusDays(1);
        while (weekend(free) || taken.contains(free)) {
          free = free.plusDays(1);
        }
        taken.add(free);
        makeUps.add(new DayOff(free, DayOffKind.MAKE_UP, holiday.holiday()));
      }
    }
    return makeUps;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
