package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Vietnamese lunar calendar, computed. A month begins on the day of the new moon in Vietnam
 * (UTC+7); the month of the winter solstice is the eleventh; where thirteen months lie between two
 * of those, the first in which the sun enters no new sign is the leap one. New moons and the sun's
 * longitude after J. Meeus, Astronomical Algorithms, chapters 49 and 25.
 */
public final class LunarCalendar {

  private static final int ELEVENTH = 11;

  private record Month(long firstDay, int number, boolean leap, int year) {}

  private LunarCalendar() {}

  /** The first day of the lunar year that begins in a solar year: mùng 1 Tết. */
  public static LocalDate newYear(int year) {
    return solar(year, 1, false, 1).orElseThrow();
  }

  /** The solar day; empty where the lunar year has no such month or the month no such day. */
  public static Optional<LocalDate> solar(int year, int month, boolean leap, int day) {
    List<Month> months = new ArrayList<>(monthsFromEleventh(year - 1));
    months.addAll(monthsFromEleventh(year));
    months.add(monthsFromEleventh(year + 1).get(0));
    for (int i = 0; i + 1 < months.size(); i++) {
      Month m = months.get(i);
      if (m.year() == year && m.number() == month && m.leap() == leap) {
        long length = months.get(i + 1).firstDay() - m.firstDay();
        return day >= 1 && day <= length
            ? Optional.of(date(m.firstDay() + day - 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The lunar day of a solar one. */
  public static LunarDay of(LocalDate date) {
    long day = date.getLong(JulianFields.JULIAN_DAY);
    List<Month> months = new ArrayList<>(monthsFromEleventh(date.getYear() - 1));
    months.addAll(monthsFromEleventh(date.getYear()));
    Month of = months.get(0);
    for (Month m : months) {
      if (m.firstDay() <= day) {
        of = m;
      }
    }
    return new LunarDay(of.year(), of.number(), of.leap(), (int) (day - of.firstDay()) + 1);
  }

  /** The months from the eleventh of a lunar year up to, without, the eleventh of the next. */
  private static List<Month> monthsFromEleventh(int year) {
    long first = eleventhMonth(year);
    long next = eleventhMonth(year + 1);
    int k = lunation(first);
    int count = Math.toIntExact(Math.round((next - first) / 29.530588861));
    int leapAt = count == 13 ? leapIndex(k) : -1;
    List<Month> months = new ArrayList<>();
    int number = ELEVENTH;
    for (int i = 0; i < count; i++) {
      boolean leap = i == leapAt;
      if (i > 0 && !leap) {
        number = number % 12 + 1;
      }
      months.add(
          new Month(
              newMoonDay(k + i), number, leap, number >= ELEVENTH && i < 3 ? year : year + 1));
    }
    return months;
  }

  /** Julian day of the first of the month that holds the winter solstice of a solar year. */
  private static long eleventhMonth(int year) {
    long december = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
    int k = lunation(december);
    while (newMoonDay(k) > december) {
      k--;
    }
    // the sun has passed 270° when the last month of the solar year begins: the one before it
    return sunSign(newMoonDay(k)) >= 9 ? newMoonDay(k - 1) : newMoonDay(k);
  }

  private static int leapIndex(int firstLunation) {
    for (int i = 1; i < 13; i++) {
      if (sunSign(newMoonDay(firstLunation + i)) == sunSign(newMoonDay(firstLunation + i + 1))) {
        return i;
      }
    }
    throw new IllegalStateException("no leap month among thirteen");
  }

  private static int lunation(long julianDay) {
    return (int) Math.round((julianDay - 2451550.1) / 29.530588861);
  }

  private static LocalDate date(long julianDay) {
    return LocalDate.MIN.with(JulianFields.JULIAN_DAY, julianDay);
  }

  /**
   * Which twelfth of its way, 0 to 11 from the spring equinox, the sun is in at the day's start.
   */
  private static int sunSign(long julianDay) {
    double midnight = julianDay - 0.5 - 7.0 / 24;
    return (int) Math.floor(SunAndMoon.sunLongitude(midnight) / 30);
  }

  private static long newMoonDay(int k) {
    return (long) Math.floor(SunAndMoon.newMoon(k) + 0.5 + 7.0 / 24);
  }
}
