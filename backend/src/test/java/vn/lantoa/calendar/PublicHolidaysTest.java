package vn.lantoa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

  /** The thirteen free weekdays of 2026, less the two that a notice swapped. */
  @Test
  void theYear2026() {
    assertThat(freeWeekdays(2026))
        .containsExactly(
            "2026-01-01",
            "2026-02-16",
            "2026-02-17",
            "2026-02-18",
            "2026-02-19",
            "2026-02-20",
            "2026-04-27",
            "2026-04-30",
            "2026-05-01",
            "2026-09-01",
            "2026-09-02",
            "2026-11-24");
  }

  @Test
  void aHolidayOnARestDayIsMadeUp() {
    assertThat(freeWeekdays(2027)).contains("2027-02-10", "2027-02-11", "2027-05-03");
    assertThat(PublicHolidays.of(2027))
        .contains(new DayOff(LocalDate.of(2027, 5, 3), DayOffKind.MAKE_UP, Holiday.LABOUR));
  }

  @Test
  void cultureDayIsNotMadeUp() {
    assertThat(LocalDate.of(2029, 11, 24).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(freeWeekdays(2029)).noneMatch(day -> day.startsWith("2029-11"));
    assertThat(freeWeekdays(2025)).noneMatch(day -> day.startsWith("2025-11"));
  }

  @Property(tries = 60)
  void daysAreInOrderAndEachOnce(@ForAll @IntRange(min = 2010, max = 2049) int year) {
    List<LocalDate> days = PublicHolidays.of(year).stream().map(DayOff::date).toList();

    assertThat(days).isSorted().doesNotHaveDuplicates();
    assertThat(freeWeekdays(year).size()).isBetween(8, 12);
  }

  private static List<String> freeWeekdays(int year) {
    return PublicHolidays.of(year).stream()
        .map(DayOff::date)
        .filter(d -> d.getDayOfWeek().getValue() <= 5)
        .map(LocalDate::toString)
        .toList();
  }
}
