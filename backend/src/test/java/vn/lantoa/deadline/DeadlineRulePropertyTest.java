package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlineRulePropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  @Property
  void decodeReadsWhatEncodeWrote(@ForAll("rules") DeadlineRule rule) {
    assertThat(DeadlineRule.decode(rule.encode())).isEqualTo(rule);
    assertThat(rule.encode()).hasSizeLessThanOrEqualTo(DeadlineCodec.LONGEST_FORM);
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
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRule.decode(rule.encode() + extra));
  }

  @Property
  void exclusiveIsInclusiveOfTheDayBefore(@ForAll("recent") LocalDate day) {
    ResolvedDeadline before = new BeforeDate(day).resolve();

    assertThat(before.dueOn()).isEqualTo(new OnDate(day.minusDays(1)).resolve().dueOn());
    assertThat(before.printedOn()).isEqualTo(day);
    assertThat(before.exclusive()).isTrue();
  }

  @Property
  void theLastDayIsNeverAfterThePrintedOne(
      @ForAll("rules") DeadlineRule rule, @ForAll ExclusiveReading reading) {
    ResolvedDeadline resolved = rule.resolve(context().with(reading));
    if (resolved.dueOn() != null) {
      assertThat(resolved.dueOn()).isBeforeOrEqualTo(resolved.printedOn());
      assertThat(resolved.waitsFor()).isNull();
    }
  }

  @Property
  void everyRuleHasWords(@ForAll("rules") DeadlineRule rule) {
    assertThat(rule.describe(Locale.forLanguageTag("vi"))).isNotBlank();
    assertThat(rule.describe(Locale.ENGLISH, context())).isNotBlank();
  }

  @Property
  void aSumOfWorkingDaysIsReversible(
      @ForAll("recent") LocalDate day, @ForAll @IntRange(min = 0, max = 400) int count) {
    WorkCalendar calendar = context().calendar();
    LocalDate start = calendar.onOrAfter(day);
    LocalDate end = calendar.plusWorkingDays(start, count);

    assertThat(calendar.isWorking(end)).isTrue();
    assertThat(calendar.plusWorkingDays(end, -count)).isEqualTo(start);
  }

  @Property
  void anExclusiveTurnIsTheInclusiveOneOfTheDayBefore(
      @ForAll("recurring") Recurring rule, @ForAll("recent") LocalDate from) {
    Recurring before = new Recurring(rule.frequency(), rule.days(), true, rule.until());

    assertThat(before.occurrences(from, from.plusYears(2), 1_000, context()))
        .allSatisfy(o -> assertThat(o.dueOn()).isEqualTo(o.printedOn().minusDays(1)));
  }

  @Property
  void occurrencesAreOrderedAndEachOnce(
      @ForAll("recurring") Recurring rule, @ForAll("recent") LocalDate from) {
    LocalDate to = from.plusYears(3);
    List<Occurrence> all = rule.occurrences(from, to, 1_000, context());

    assertThat(all).isSortedAccordingTo(java.util.Comparator.comparing(Occurrence::dueOn));
    assertThat(all).extracting(Occurrence::key).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(o -> assertThat(o.dueOn()).isBetween(from, to));
    assertThat(rule.next(from, context()))
        .isEqualTo(
            rule.occurrences(from, LocalDate.of(2199, 1, 1), 5, context()).stream().findFirst());
  }

  @Property
  void occurrencesOfTwoHalvesAreThoseOfTheWhole(
      @ForAll("recurring") Recurring rule,
      @ForAll("recent") LocalDate from,
      @ForAll @IntRange(min = 1, max = 700) int days) {
    LocalDate middle = from.plusDays(days);
    LocalDate to = middle.plusDays(days);

    List<Occurrence> first = rule.occurrences(from, middle, 1_000, context());
    List<Occurrence> second = rule.occurrences(middle.plusDays(1), to, 1_000, context());

    assertThat(rule.occurrences(from, to, 1_000, context()))
        .hasSize(first.size() + second.size())
        .containsAll(first)
        .containsAll(second);
  }

  @Example
  void whatIsDueTheDayBeforeItsPeriodIsFoundOnThatDay() {
    Recurring rule =
        new Recurring(
            Frequency.MONTHLY, List.of(new AnchorDay(1, 1)), true, LocalDate.of(2030, 12, 31));
    LocalDate day = LocalDate.of(2026, 8, 31);

    assertThat(rule.occurrences(day, day, 5, context()))
        .extracting(Occurrence::key)
        .containsExactly("2026-09");
  }

  private static DeadlineContext context() {
    DeadlineContext context =
        DeadlineContext.EMPTY
            .with(
                new WorkCalendar(
                    Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17)),
                    Set.of(LocalDate.of(2026, 8, 22)),
                    Set.of(2026)))
            .with(new TermDates(LocalDate.of(2000, 1, 1), LocalDate.of(2199, 12, 31)))
            .since(FIRST);
    for (Anchor anchor : Anchor.values()) {
      context = context.with(anchor, FIRST);
    }
    return context;
  }

  @Provide
  Arbitrary<LocalDate> recent() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
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
  Arbitrary<Recurring> recurring() {
    Arbitrary<Frequency> frequencies = Arbitraries.of(Frequency.class);
    return frequencies.flatMap(
        f ->
            Combinators.combine(
                    Combinators.combine(
                            Arbitraries.integers().between(1, f.months() * 2),
                            Arbitraries.integers().between(1, 31))
                        .as(AnchorDay::new)
                        .set()
                        .ofMaxSize(4),
                    Arbitraries.of(true, false),
                    days().injectNull(0.5))
                .as(
                    (days, before, until) ->
                        new Recurring(f, days.stream().sorted().toList(), before, until)));
  }

  @Provide
  Arbitrary<DeadlineRule> rules() {
    Arbitrary<Integer> years =
        Arbitraries.integers().between(DeadlineRule.FIRST_YEAR, DeadlineRule.LAST_YEAR);
    Arbitrary<Period> periods =
        Arbitraries.oneOf(
            days().map(day -> new EndOfMonth(YearMonth.from(day))),
            Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(EndOfQuarter::new),
            Combinators.combine(years, Arbitraries.integers().between(1, 2)).as(EndOfHalf::new),
            years.map(EndOfYear::new));
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, AfterAnchor.LONGEST);
    Arbitrary<TimeUnit> units = Arbitraries.of(TimeUnit.class);
    Arbitrary<Anchor> anchors = Arbitraries.of(Anchor.class);
    Arbitrary<Part> parts = Arbitraries.of(Part.class);
    Arbitrary<LocalTime> times =
        Combinators.combine(
                Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 59))
            .as(LocalTime::of);
    return Arbitraries.oneOf(
        Combinators.combine(days(), times.injectNull(0.5)).as(OnDate::new),
        days().map(BeforeDate::new),
        periods,
        periods.map(BeforePeriod::new),
        Combinators.combine(days().map(YearMonth::from), parts).as(PartOfMonth::new),
        Combinators.combine(years, parts).as(PartOfYear::new),
        parts.map(PartOfTerm::new),
        Combinators.combine(counts, units, anchors).as(AfterAnchor::new),
        Combinators.combine(counts, units, anchors).as(BeforeAnchor::new),
        Combinators.combine(days(), days())
            .as((a, b) -> a.isBefore(b) ? new DateRange(a, b) : new DateRange(b, a)),
        recurring(),
        Arbitraries.of(Undated.Reason.class).map(Undated::new));
  }
}
