package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineRuleTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ON:2020-12-31     | 2020-12-31 | 2020-12-31 | false | chậm nhất ngày 31/12/2020                            | by 31/12/2020
          BEFORE:2020-12-31 | 2020-12-31 | 2020-12-30 | true  | trước ngày 31/12/2020 (ngày cuối: 30/12/2020)        | before 31/12/2020 (last day: 30/12/2020)
          BEFORE:2024-03-01 | 2024-03-01 | 2024-02-29 | true  | trước ngày 01/03/2024 (ngày cuối: 29/02/2024)        | before 01/03/2024 (last day: 29/02/2024)
          BEFORE:2021-01-01 | 2021-01-01 | 2020-12-31 | true  | trước ngày 01/01/2021 (ngày cuối: 31/12/2020)        | before 01/01/2021 (last day: 31/12/2020)
          MONTH:2022-12     | 2022-12-31 | 2022-12-31 | false | trong tháng 12/2022 (đến hết 31/12/2022)             | within December 2022 (last day: 31/12/2022)
          MONTH:2024-02     | 2024-02-29 | 2024-02-29 | false | trong tháng 02/2024 (đến hết 29/02/2024)             | within February 2024 (last day: 29/02/2024)
          MONTH:2026-02     | 2026-02-28 | 2026-02-28 | false | trong tháng 02/2026 (đến hết 28/02/2026)             | within February 2026 (last day: 28/02/2026)
          QUARTER:2027-1    | 2027-03-31 | 2027-03-31 | false | trong quý I/2027 (đến hết 31/03/2027)                | within Q1 2027 (last day: 31/03/2027)
          QUARTER:2027-2    | 2027-06-30 | 2027-06-30 | false | trong quý II/2027 (đến hết 30/06/2027)               | within Q2 2027 (last day: 30/06/2027)
          QUARTER:2027-3    | 2027-09-30 | 2027-09-30 | false | trong quý III/2027 (đến hết 30/09/2027)              | within Q3 2027 (last day: 30/09/2027)
          QUARTER:2027-4    | 2027-12-31 | 2027-12-31 | false | trong quý IV/2027 (đến hết 31/12/2027)               | within Q4 2027 (last day: 31/12/2027)
          HALF:2026-1       | 2026-06-30 | 2026-06-30 | false | trong 6 tháng đầu năm 2026 (đến hết 30/06/2026)      | within the first half of 2026 (last day: 30/06/2026)
          HALF:2026-2       | 2026-12-31 | 2026-12-31 | false | trong 6 tháng cuối năm 2026 (đến hết 31/12/2026)     | within the second half of 2026 (last day: 31/12/2026)
          YEAR:2026         | 2026-12-31 | 2026-12-31 | false | trong năm 2026 (đến hết 31/12/2026)                  | within 2026 (last day: 31/12/2026)
          UNDATED:REGULAR   |            |            | false | thường xuyên                                         | regular
          UNDATED:WAITING   |            |            | false | chờ điều kiện                                        | waiting for a condition
          UNDATED:UNSET     |            |            | false | chưa đặt thời hạn                                    | no deadline set
          ON:2019-03-05T16:00 | 2019-03-05 | 2019-03-05 | false | trước 16 giờ 00 ngày 05/03/2019                | by 16:00 on 05/03/2019
          BEFORE_MONTH:2019-06 | 2019-06-01 | 2019-05-31 | true | trước tháng 06/2019 (ngày cuối: 31/05/2019)  | before June 2019 (last day: 31/05/2019)
          BEFORE_YEAR:2021  | 2021-01-01 | 2020-12-31 | true  | trước năm 2021 (ngày cuối: 31/12/2020)              | before 2021 (last day: 31/12/2020)
          BEFORE_QUARTER:2026-3 | 2026-07-01 | 2026-06-30 | true | trước quý III/2026 (ngày cuối: 30/06/2026)   | before Q3 2026 (last day: 30/06/2026)
          MONTH_PART:2026-02-MIDDLE | 2026-02-15 | 2026-02-15 | false | giữa tháng 02/2026 (ngày cuối: 15/02/2026) | the middle of February 2026 (last day: 15/02/2026)
          YEAR_PART:2022-START | 2022-01-01 | 2022-01-01 | false | đầu năm 2022 (ngày cuối: 01/01/2022)        | the start of 2022 (last day: 01/01/2022)
          RANGE:2018-04-01/2020-12-31 | 2020-12-31 | 2020-12-31 | false | từ ngày 01/04/2018 đến ngày 31/12/2020 (ngày cuối: 31/12/2020) | from 01/04/2018 to 31/12/2020 (last day: 31/12/2020)
          """)
  void storedFormDaysAndWords(
      String encoded,
      @Nullable LocalDate printedOn,
      @Nullable LocalDate dueOn,
      boolean exclusive,
      String vietnamese,
      String english) {
    DeadlineRule rule = DeadlineRule.decode(encoded);

    assertThat(rule.encode()).isEqualTo(encoded);
    assertThat(rule.resolve())
        .isEqualTo(
            new ResolvedDeadline(
                printedOn,
                dueOn,
                rule instanceof OnDate on ? on.time() : null,
                exclusive,
                null,
                List.of()));
    assertThat(rule.describe(VIETNAMESE)).isEqualTo(vietnamese);
    assertThat(rule.describe(Locale.UK)).isEqualTo(english);
    assertThat(rule.describe(Locale.FRENCH)).isEqualTo(vietnamese);
  }

  @Test
  void beforeADayMayCountTheDayItself() {
    BeforeDate rule = new BeforeDate(LocalDate.of(2020, 12, 31));

    assertThat(rule.resolve(DeadlineContext.EMPTY.with(ExclusiveReading.THE_DAY)))
        .isEqualTo(
            new ResolvedDeadline(
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2020, 12, 31),
                null,
                true,
                null,
                List.of()));
    assertThat(rule.describe(VIETNAMESE, DeadlineContext.EMPTY.with(ExclusiveReading.THE_DAY)))
        .isEqualTo("trước ngày 31/12/2020 (ngày cuối: 31/12/2020)");
    assertThat(rule.describe(Locale.US, DeadlineContext.EMPTY.with(ExclusiveReading.THE_DAY)))
        .isEqualTo("before 31/12/2020 (last day: 31/12/2020)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ON:2020-12-31", "MONTH:2020-12", "QUARTER:2020-4", "HALF:2020-2", "YEAR:2020"})
  void theReadingTouchesNoOtherRule(String encoded) {
    DeadlineRule rule = DeadlineRule.decode(encoded);

    assertThat(rule.resolve(DeadlineContext.EMPTY.with(ExclusiveReading.THE_DAY)))
        .isEqualTo(rule.resolve());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "2020-12-31",
        "on:2020-12-31",
        "ON:",
        "ON:2020-13-01",
        "ON:2021-02-29",
        "ON:2020-1-1",
        " ON:2020-12-31",
        "ON:2020-12-31 ",
        "ON:+2020-12-31",
        "ON:1899-12-31",
        "BEFORE:2201-01-01",
        "MONTH:2020-13",
        "MONTH:2020-1",
        "QUARTER:2027-5",
        "QUARTER:2027-0",
        "QUARTER:2027-01",
        "QUARTER:+2027-1",
        "QUARTER:2027",
        "QUARTER:-1",
        "QUARTER:2027-1-1",
        "HALF:2027-3",
        "YEAR:1899",
        "YEAR:2201",
        "YEAR:99999999999",
        "YEAR:२०२७",
        "UNDATED:regular",
        "UNDATED:",
        "RELATIVE:30",
        "BEFORE:2020-12-31:2",
        "AFTER:0:DAYS:ISSUE",
        "AFTER:3:DAYS",
        "AFTER:3:HOURS:ISSUE",
        "RANGE:2020-12-31/2018-04-01",
        "EVERY:MONTHLY:::",
        "EVERY:MONTHLY:1-32:",
        "EVERY:MONTHLY:1-20,1-10:",
        "EVERY:DAILY:1-20:",
        "BEFORE_ON:2020-01-01",
        "TERM:SOON"
      })
  void refusesWhatItDidNotWrite(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRule.decode(text))
        .withMessageStartingWith("not a stored deadline rule: '" + text + "'");
  }

  @Test
  void aLongTextIsNamedByItsBeginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRule.decode("ON:" + "9".repeat(100_000)))
        .withMessage(
            "not a stored deadline rule: 'ON:" + "9".repeat(97) + "…': not of the form KIND:value");
  }

  @ParameterizedTest
  @MethodSource("impossibleRules")
  void refusesTheImpossible(ThrowingCallable rule, String message) {
    assertThatIllegalArgumentException().isThrownBy(rule).withMessage(message);
  }

  static Stream<Arguments> impossibleRules() {
    return Stream.of(
        impossible(() -> new EndOfQuarter(2026, 0), "quarter must lie between 1 and 4, not 0"),
        impossible(() -> new EndOfQuarter(2026, 5), "quarter must lie between 1 and 4, not 5"),
        impossible(() -> new EndOfHalf(2026, 3), "half must lie between 1 and 2, not 3"),
        impossible(() -> new EndOfYear(1899), "year must lie between 1900 and 2200, not 1899"),
        impossible(() -> new EndOfYear(2201), "year must lie between 1900 and 2200, not 2201"),
        impossible(
            () -> new OnDate(LocalDate.of(202, 1, 1)),
            "year must lie between 1900 and 2200, not 202"),
        impossible(
            () -> new BeforeDate(LocalDate.of(20260, 1, 1)),
            "year must lie between 1900 and 2200, not 20260"),
        impossible(
            () -> new EndOfMonth(YearMonth.of(26, 1)),
            "year must lie between 1900 and 2200, not 26"),
        impossible(
            () ->
                new ResolvedDeadline(LocalDate.of(2026, 1, 1), null, null, false, null, List.of()),
            "printedOn and dueOn are given together or not at all"),
        impossible(
            () -> new ResolvedDeadline(null, null, null, true, null, List.of()),
            "an undated deadline cannot be exclusive"));
  }

  private static Arguments impossible(ThrowingCallable rule, String message) {
    return Arguments.of(rule, message);
  }

  @Test
  void undatedIsThreeThings() {
    assertThat(Undated.Reason.values())
        .containsExactly(Undated.Reason.REGULAR, Undated.Reason.WAITING, Undated.Reason.UNSET);
  }
}
