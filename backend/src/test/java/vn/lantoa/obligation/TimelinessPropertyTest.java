package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimelinessPropertyTest {

  @Property
  void onceOverdueItStaysOverdueUntilTheStateChanges(
      @ForAll("facts") ObligationFacts facts,
      @ForAll("days") LocalDate today,
      @ForAll @IntRange(min = 1, max = 500) int passed) {
    var now = Timeliness.of(facts, today);
    var then = Timeliness.of(facts, today.plusDays(passed));

    assertThat(then.isPresent()).isEqualTo(now.isPresent());
    now.ifPresent(
        before -> {
          Timeliness after = then.orElseThrow();
          switch (before) {
            case NOT_DUE ->
                assertThat(after).isIn(Timeliness.NOT_DUE, Timeliness.DUE_SOON, Timeliness.OVERDUE);
            case DUE_SOON -> assertThat(after).isIn(Timeliness.DUE_SOON, Timeliness.OVERDUE);
            default -> assertThat(after).isEqualTo(before);
          }
        });
  }

  @Property
  void aThingWithoutADueDateNeverEntersARate(
      @ForAll("undated") ObligationFacts facts, @ForAll("days") LocalDate today) {
    assertThat(Timeliness.of(facts, today))
        .satisfiesAnyOf(
            some -> assertThat(some).contains(Timeliness.UNDATED),
            none -> assertThat(none).isEmpty());
  }

  @Property
  void whatIsReportedLateWasDoneInTime(
      @ForAll("facts") ObligationFacts facts, @ForAll("days") LocalDate today) {
    if (facts.reportedLate()) {
      assertThat(Timeliness.of(facts, today).orElseThrow())
          .isIn(Timeliness.AWAITING, Timeliness.DONE_ON_TIME);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 800)
        .map(offset -> LocalDate.of(2025, 6, 1).plusDays(offset));
  }

  @Provide
  Arbitrary<ObligationFacts> facts() {
    return facts(days().injectNull(0.1));
  }

  @Provide
  Arbitrary<ObligationFacts> undated() {
    return facts(days().injectNull(1.0));
  }

  private Arbitrary<ObligationFacts> facts(Arbitrary<LocalDate> dueDays) {
    return Combinators.combine(
            Arbitraries.of(ObligationState.class),
            dueDays,
            days().injectNull(0.5),
            days(),
            days().injectNull(0.2))
        .as(ObligationFacts::new);
  }
}
