package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lantoa.deadline.DeadlineRule.BeforeDate;
import vn.lantoa.deadline.DeadlineRule.EndOfHalf;
import vn.lantoa.deadline.DeadlineRule.EndOfMonth;
import vn.lantoa.deadline.DeadlineRule.EndOfQuarter;
import vn.lantoa.deadline.DeadlineRule.EndOfYear;
import vn.lantoa.deadline.DeadlineRule.OnDate;
import vn.lantoa.deadline.DeadlineRule.Undated;

class DeadlineRulePropertyTest {

  @Property
  void decodeUndoesEncode(@ForAll("rules") DeadlineRule rule) {
    assertThat(DeadlineRule.decode(rule.encode())).isEqualTo(rule);
  }

  @Property
  void decodeReadsARuleOrNamesTheText(@ForAll String text) {
    try {
      assertThat(DeadlineRule.decode(text).encode()).isEqualTo(text);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageStartingWith("not a stored deadline rule: '");
    }
  }

  @Property
  void aTouchedFormIsRefused(@ForAll("rules") DeadlineRule rule, @ForAll char extra) {
    // A digit behind the year is the only addition that could be a year again, and it is too large.
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRule.decode(rule.encode() + extra));
  }

  @Property
  void beforeADayEndsOnTheDayBefore(@ForAll("days") LocalDate day) {
    assertThat(new BeforeDate(day).resolve())
        .isEqualTo(new ResolvedDeadline(day, day.minusDays(1), true));
  }

  @Property
  void theLastDayIsNeverAfterThePrintedOne(
      @ForAll("rules") DeadlineRule rule, @ForAll ExclusiveReading reading) {
    ResolvedDeadline resolved = rule.resolve(reading);
    if (resolved.dueOn() == null) {
      assertThat(rule).isInstanceOf(Undated.class);
    } else {
      assertThat(resolved.dueOn()).isBeforeOrEqualTo(resolved.printedOn());
    }
  }

  @Property
  void everyRuleHasWords(@ForAll("rules") DeadlineRule rule) {
    assertThat(rule.describe(Locale.forLanguageTag("vi"))).isNotBlank();
    assertThat(rule.describe(Locale.ENGLISH)).isNotBlank();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(DeadlineRule.FIRST_YEAR, 1, 1).toEpochDay(),
            LocalDate.of(DeadlineRule.LAST_YEAR, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<DeadlineRule> rules() {
    Arbitrary<Integer> years =
        Arbitraries.integers().between(DeadlineRule.FIRST_YEAR, DeadlineRule.LAST_YEAR);
    return Arbitraries.oneOf(
        days().map(OnDate::new),
        days().map(BeforeDate::new),
        days().map(day -> new EndOfMonth(YearMonth.from(day))),
        Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(EndOfQuarter::new),
        Combinators.combine(years, Arbitraries.integers().between(1, 2)).as(EndOfHalf::new),
        years.map(EndOfYear::new),
        Arbitraries.of(Undated.Reason.class).map(Undated::new));
  }
}
