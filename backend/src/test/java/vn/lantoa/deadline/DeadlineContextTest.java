package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.deadline.ResolvedDeadline.Missing;
import vn.lantoa.deadline.ResolvedDeadline.Step;

/** Rules that need a calendar, an anchor, a term or a start. */
class DeadlineContextTest {

  /** 30/4 and 1/5 off, 2026 decided. */
  private static final DeadlineContext CONTEXT =
      DeadlineContext.EMPTY.with(
          new WorkCalendar(
              Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)), Set.of(), Set.of(2026)));

  @ParameterizedTest(name = "{0} {1} from {2}: {3}")
  @CsvSource({
    // the first day is not counted
    "5, WORKING_DAYS, 2026-04-27, 2026-05-06",
    "30, DAYS, 2026-03-04, 2026-04-03",
    "1, WEEKS, 2026-03-04, 2026-03-11",
    // no 31 June: the month's last day
    "1, MONTHS, 2026-03-31, 2026-05-04",
    "3, MONTHS, 2026-03-31, 2026-06-30",
    "12, MONTHS, 2024-02-29, 2025-02-28",
    // ends on a day off: the next working day
    "1, DAYS, 2026-04-29, 2026-05-04",
    "3, DAYS, 2026-03-04, 2026-03-09"
  })
  void aPeriodFromAnAnchor(int count, TimeUnit unit, LocalDate from, LocalDate due) {
    AfterAnchor rule = new AfterAnchor(count, unit, Anchor.SIGNING);

    ResolvedDeadline resolved = rule.resolve(CONTEXT.with(Anchor.SIGNING, from));

    assertThat(resolved.dueOn()).isEqualTo(due);
    assertThat(resolved.trace()).isNotEmpty();
  }

  @Test
  void eachAnchorIsADateOfItsOwn() {
    DeadlineContext known =
        CONTEXT
            .with(Anchor.SIGNING, LocalDate.of(2026, 3, 2))
            .with(Anchor.RECEIPT, LocalDate.of(2026, 3, 9));

    assertThat(new AfterAnchor(2, TimeUnit.DAYS, Anchor.SIGNING).resolve(known).dueOn())
        .isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(new AfterAnchor(2, TimeUnit.DAYS, Anchor.RECEIPT).resolve(known).dueOn())
        .isEqualTo(LocalDate.of(2026, 3, 11));
    assertThat(new AfterAnchor(2, TimeUnit.DAYS, Anchor.SESSION).resolve(known).waitsFor())
        .isEqualTo(Missing.ANCHOR);
  }

  @Test
  void theTraceSaysHowTheDateCameOut() {
    ResolvedDeadline resolved =
        new AfterAnchor(1, TimeUnit.DAYS, Anchor.RECEIPT)
            .resolve(CONTEXT.with(Anchor.RECEIPT, LocalDate.of(2026, 4, 29)));

    assertThat(resolved.trace())
        .extracting(Step::vietnamese)
        .containsExactly(
            "ngày nhận được văn bản: 29/04/2026",
            "cộng 1 ngày, không tính ngày đầu: 30/04/2026",
            "30/04/2026 là ngày nghỉ, chuyển sang ngày làm việc tiếp theo 04/05/2026");
  }

  @Test
  void aYearNotDecidedIsSaid() {
    ResolvedDeadline resolved =
        new AfterAnchor(3, TimeUnit.WORKING_DAYS, Anchor.ISSUE)
            .resolve(CONTEXT.with(Anchor.ISSUE, LocalDate.of(2027, 3, 1)));

    assertThat(resolved.dueOn()).isEqualTo(LocalDate.of(2027, 3, 4));
    assertThat(resolved.trace())
        .extracting(Step::english)
        .last()
        .isEqualTo("the days off of 2027 are not decided yet; the day may change");
  }

  @Test
  void backFromAnEvent() {
    BeforeAnchor rule = new BeforeAnchor(3, TimeUnit.WORKING_DAYS, Anchor.SESSION);

    assertThat(rule.resolve(CONTEXT).waitsFor()).isEqualTo(Missing.ANCHOR);
    assertThat(rule.resolve(CONTEXT.with(Anchor.SESSION, LocalDate.of(2026, 5, 5))).dueOn())
        .isEqualTo(LocalDate.of(2026, 4, 28));
  }

  @Test
  void partsOfATerm() {
    TermDates term = new TermDates(LocalDate.of(2025, 10, 1), LocalDate.of(2030, 9, 30));

    assertThat(new PartOfTerm(Part.END).resolve(CONTEXT).waitsFor()).isEqualTo(Missing.TERM);
    assertThat(new PartOfTerm(Part.END).resolve(CONTEXT.with(term)).dueOn())
        .isEqualTo(LocalDate.of(2030, 9, 30));
    assertThat(new PartOfTerm(Part.MIDDLE).resolve(CONTEXT.with(term)).dueOn())
        .isEqualTo(LocalDate.of(2028, 3, 31));
  }

  @Test
  void threeDatesAYearEndWithTheTerm() {
    Recurring rule =
        new Recurring(
            Frequency.YEARLY,
            List.of(new AnchorDay(3, 10), new AnchorDay(9, 10), new AnchorDay(11, 10)),
            true,
            null);
    DeadlineContext context =
        CONTEXT.with(new TermDates(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 31)));

    assertThat(rule.occurrences(LocalDate.of(2025, 10, 1), LocalDate.of(2030, 1, 1), 50, context))
        .extracting(o -> o.key() + " " + o.dueOn())
        .containsExactly("2025-11-10 2025-11-09", "2026-03-10 2026-03-09", "2026-09-10 2026-09-09");
    assertThat(rule.resolve(context).waitsFor()).isEqualTo(Missing.START);
    assertThat(rule.resolve(context.since(LocalDate.of(2026, 1, 1))).dueOn())
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void aDayOfTheNextMonthBelongsToThePeriodReported() {
    Recurring rule =
        new Recurring(
            Frequency.MONTHLY, List.of(new AnchorDay(2, 5)), false, LocalDate.of(2026, 4, 30));

    assertThat(rule.occurrences(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31), 50, CONTEXT))
        .extracting(o -> o.key() + " " + o.dueOn())
        .containsExactly("2026-01 2026-02-05", "2026-02 2026-03-05", "2026-03 2026-04-05");
  }

  @Test
  void aMonthWithoutTheDayEndsOnItsLast() {
    Recurring rule =
        new Recurring(
            Frequency.MONTHLY, List.of(new AnchorDay(1, 30)), false, LocalDate.of(2026, 3, 31));

    assertThat(rule.occurrences(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 50, CONTEXT))
        .extracting(Occurrence::dueOn)
        .containsExactly(
            LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 30));
  }

  @Test
  void whatWaitsComesUpEachMonth() {
    LocalDate asked = LocalDate.of(2026, 1, 31);

    assertThat(Undated.nextLook(asked, asked)).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(Undated.nextLook(asked, LocalDate.of(2026, 4, 2)))
        .isEqualTo(LocalDate.of(2026, 4, 30));
  }
}
