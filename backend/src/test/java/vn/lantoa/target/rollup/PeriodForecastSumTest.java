package vn.lantoa.target.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods, the line to the year's end, and plans held against plans. */
class PeriodForecastSumTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31",
    "2026-H1, 2026-01-01, 2026-06-30",
    "2026-H2, 2026-07-01, 2026-12-31",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-Q4, 2026-10-01, 2026-12-31",
    "2028-02, 2028-02-01, 2028-02-29",
  })
  void periodsHaveTheirDays(String code, LocalDate from, LocalDate to) {
    Period period = Period.of(code).orElseThrow();

    assertThat(period.code()).isEqualTo(code);
    assertThat(period.startsOn()).isEqualTo(from);
    assertThat(period.endsOn()).isEqualTo(to);
    assertThat(period.over(to)).isFalse();
    assertThat(period.over(to.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"26", "2026-Q5", "2026-H3", "2026-13", "2026-00", "Q1-2026", ""})
  void othersAreNoPeriods(String code) {
    assertThat(Period.of(code)).isEmpty();
  }

  @Test
  void amountsGoOnAtTheirMean() {
    assertThat(forecast(RollUpRule.SUM, "10", "14")).hasValue(new BigDecimal("48"));
    assertThat(forecast(RollUpRule.SUM, "10", "14", "12")).hasValue(new BigDecimal("48"));
  }

  @Test
  void levelsGoOnInALine() {
    assertThat(forecast(RollUpRule.CUMULATIVE, "100", "250").orElseThrow())
        .isEqualByComparingTo("550");
    assertThat(forecast(RollUpRule.WEIGHTED_MEAN, "80", "82", "87").orElseThrow())
        .isEqualByComparingTo("90");
  }

  @Test
  void onePeriodIsNoLineAndAFullYearNeedsNone() {
    assertThat(forecast(RollUpRule.SUM, "10")).isEmpty();
    assertThat(forecast(RollUpRule.SUM, "1", "2", "3", "4")).isEmpty();
  }

  private static Optional<BigDecimal> forecast(RollUpRule rule, String... quarters) {
    List<Figure> figures = new java.util.ArrayList<>();
    for (int q = 0; q < quarters.length; q++) {
      figures.add(Figure.of(Period.quarter(2026, q + 1), quarters[q]));
    }
    return Forecast.atYearEnd(RollUpRule.valueOf(rule.name()), PeriodKind.QUARTER, 2026, figures);
  }

  @Test
  void plansBelowAreHeldAgainstThePlanAbove() {
    SumCheck check =
        SumCheck.of(
                RollUpRule.SUM,
                new BigDecimal(100),
                plans(
                    plan(11, "40", null, null),
                    plan(12, "45", null, null),
                    plan(13, null, null, null)))
            .orElseThrow();

    assertThat(check.below()).isEqualByComparingTo("85");
    assertThat(check.difference()).isEqualByComparingTo("-15");
    assertThat(check.without()).containsExactly(13L);
  }

  @Test
  void sharesAndWeightsCountInPlansAsInFigures() {
    assertThat(
            SumCheck.of(
                    RollUpRule.CUMULATIVE,
                    new BigDecimal(30),
                    plans(plan(11, "30", null, "60"), plan(12, "30", null, "40")))
                .orElseThrow()
                .difference())
        .isEqualByComparingTo("0");
    assertThat(
            SumCheck.of(
                    RollUpRule.WEIGHTED_MEAN,
                    new BigDecimal(85),
                    plans(plan(11, "80", "25", null), plan(12, "90", "75", null)))
                .orElseThrow()
                .difference())
        .isEqualByComparingTo("2.5");
  }

  @Test
  void whatCannotBeAddedIsNotChecked() {
    List<SumCheck.Plan> plans = plans(plan(11, "40", null, null));
    assertThat(SumCheck.of(RollUpRule.RATIO, BigDecimal.TEN, plans)).isEmpty();
    assertThat(SumCheck.of(RollUpRule.LAST_VALUE, BigDecimal.TEN, plans)).isEmpty();
    assertThat(SumCheck.of(RollUpRule.NONE, BigDecimal.TEN, plans)).isEmpty();
    assertThat(SumCheck.of(RollUpRule.SUM, BigDecimal.TEN, List.of())).isEmpty();
    assertThat(
            SumCheck.of(RollUpRule.SUM, BigDecimal.TEN, plans(plan(11, null, null, null)))
                .orElseThrow()
                .below())
        .isNull();
  }

  @Test
  void partsMakeAHundred() {
    assertThat(Hundredths.missing(List.of(new BigDecimal("33.4"), new BigDecimal("66.6"))))
        .isEqualByComparingTo("0");
    assertThat(Hundredths.missing(List.of(new BigDecimal("60"), new BigDecimal("60"))))
        .isEqualByComparingTo("-20");
    assertThat(Hundredths.missing(List.of())).isEqualByComparingTo("0");
  }

  private static List<SumCheck.Plan> plans(SumCheck.Plan... plans) {
    return Arrays.asList(plans);
  }

  private static SumCheck.Plan plan(long id, String planned, String weight, String share) {
    return new SumCheck.Plan(id, decimal(planned), decimal(weight), decimal(share));
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
