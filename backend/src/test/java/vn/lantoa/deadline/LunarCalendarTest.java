package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  /** First day of the lunar year and the tenth of its third month, as published. */
  @ParameterizedTest
  @CsvSource({
    "2010-02-14, 2010-04-23",
    "2011-02-03, 2011-04-12",
    "2012-01-23, 2012-03-31",
    "2013-02-10, 2013-04-19",
    "2014-01-31, 2014-04-09",
    "2015-02-19, 2015-04-28",
    "2016-02-08, 2016-04-16",
    "2017-01-28, 2017-04-06",
    "2018-02-16, 2018-04-25",
    "2019-02-05, 2019-04-14",
    "2020-01-25, 2020-04-02",
    "2021-02-12, 2021-04-21",
    "2022-02-01, 2022-04-10",
    "2023-01-22, 2023-04-29",
    "2024-02-10, 2024-04-18",
    "2025-01-29, 2025-04-07",
    "2026-02-17, 2026-04-26",
    "2027-02-06, 2027-04-16"
  })
  void publishedDays(LocalDate newYear, LocalDate hungKings) {
    assertThat(LunarCalendar.newYear(newYear.getYear())).isEqualTo(newYear);
    assertThat(LunarCalendar.solar(newYear.getYear(), 3, false, 10)).contains(hungKings);
  }

  /** The new moon of February 2030 falls after midnight in Beijing and before it in Hà Nội. */
  @ParameterizedTest
  @CsvSource({"2030, 2030-02-02", "2007, 2007-02-17", "1985, 1985-01-21"})
  void vietnamsOwnMidnight(int year, LocalDate newYear) {
    assertThat(LunarCalendar.newYear(year)).isEqualTo(newYear);
  }

  @ParameterizedTest
  @CsvSource({"2020, 4", "2023, 2", "2025, 6", "2028, 5", "2031, 3", "2033, 11"})
  void leapMonths(int year, int month) {
    assertThat(LunarCalendar.solar(year, month, true, 1)).isPresent();
    for (int other = 1; other <= 12; other++) {
      assertThat(LunarCalendar.solar(year, other, true, 1).isPresent()).isEqualTo(other == month);
    }
  }

  @Property
  void everyDayHasOneLunarDay(@ForAll @IntRange(min = 0, max = 18_000) int offset) {
    LocalDate day = LocalDate.of(1995, 1, 1).plusDays(offset);
    LunarDay lunar = LunarCalendar.of(day);

    assertThat(LunarCalendar.solar(lunar.year(), lunar.month(), lunar.leap(), lunar.day()))
        .contains(day);
    assertThat(lunar.day()).isBetween(1, 30);
  }

  @Property
  void theYearBeginsBetweenLateJanuaryAndLateFebruary(
      @ForAll @IntRange(min = 1990, max = 2049) int year) {
    LocalDate newYear = LunarCalendar.newYear(year);

    assertThat(newYear).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
    assertThat(ChronoUnit.DAYS.between(newYear, LunarCalendar.newYear(year + 1)))
        .isIn(353L, 354L, 355L, 383L, 384L, 385L);
  }
}
