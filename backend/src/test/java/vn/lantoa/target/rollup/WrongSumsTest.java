package vn.lantoa.target.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The ways in which sums of figures go wrong elsewhere. */
class WrongSumsTest {

  private static final Period YEAR = Period.year(2026);

  /** A commune of 9.000 households at 90 % and one of 1.000 at 50 % are not 70 %. */
  @Test
  void percentagesAreNotAveragedWithoutWeights() {
    RollUp weighed =
        new Tree(RollUpRule.WEIGHTED_MEAN, PeriodKind.YEAR)
            .node(1, null)
            .weighted(11, 1L, "90", Figure.of(YEAR, "90"))
            .weighted(12, 1L, "10", Figure.of(YEAR, "50"))
            .rollUp(YEAR);
    assertThat(Tree.value(weighed)).isEqualTo("86");

    RollUp quotient =
        new Tree(RollUpRule.RATIO, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L, Figure.ratio(YEAR, "8100", "9000"))
            .node(12, 1L, Figure.ratio(YEAR, "500", "1000"))
            .rollUp(YEAR);
    assertThat(Tree.value(quotient)).isEqualTo("86");
  }

  @Test
  void withoutAnyWeightNothingIsSaid() {
    RollUp rollUp =
        new Tree(RollUpRule.WEIGHTED_MEAN, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L, Figure.of(YEAR, "90"))
            .node(12, 1L, Figure.of(YEAR, "50"))
            .rollUp(YEAR);

    assertThat(rollUp.amount()).isNull();
    assertThat(rollUp.parts()).extracting(Part::left).containsOnly(Part.Left.NO_WEIGHT);
  }

  /** Percentages given without numerator and denominator do not slip into a quotient. */
  @Test
  void aBarePercentageIsLeftOutOfAQuotientAndNamed() {
    RollUp rollUp =
        new Tree(RollUpRule.RATIO, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L, Figure.ratio(YEAR, "30", "40"))
            .node(12, 1L, Figure.of(YEAR, "10"))
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("75");
    assertThat(rollUp.parts()).extracting(Part::left).containsExactly(null, Part.Left.NO_NUMERATOR);
  }

  /** Two of three gave 80 and 90, each a third: 85, not 56,67. */
  @Test
  void whoGaveNothingIsNeitherCountedNorTakenForZero() {
    RollUp rollUp =
        new Tree(RollUpRule.WEIGHTED_MEAN, PeriodKind.YEAR)
            .node(1, null)
            .weighted(11, 1L, "30", Figure.of(YEAR, "80"))
            .weighted(12, 1L, "30", Figure.of(YEAR, "90"))
            .weighted(13, 1L, "40")
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("85");
    assertThat(rollUp.missing()).containsExactly(new Missing(13, YEAR, null));
    assertThat(rollUp.given()).isEqualTo(2);
    assertThat(rollUp.owing()).isEqualTo(3);
  }

  @Test
  void nothingFromNobodyIsNoZero() {
    RollUp rollUp =
        new Tree(RollUpRule.SUM, PeriodKind.YEAR).node(1, null).node(11, 1L).rollUp(YEAR);

    assertThat(rollUp.amount()).isNull();
  }

  @Test
  void aReportedZeroIsAFigure() {
    RollUp rollUp =
        new Tree(RollUpRule.WEIGHTED_MEAN, PeriodKind.YEAR)
            .node(1, null)
            .weighted(11, 1L, "50", Figure.of(YEAR, "0"))
            .weighted(12, 1L, "50", Figure.of(YEAR, "90"))
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("45");
    assertThat(rollUp.complete()).isTrue();
  }

  @Test
  void runningTotalsAreNotAddedOverTheirPeriods() {
    RollUp rollUp =
        new Tree(RollUpRule.CUMULATIVE, PeriodKind.QUARTER)
            .node(1, null)
            .node(
                11,
                1L,
                Figure.of(Period.quarter(2026, 1), "100"),
                Figure.of(Period.quarter(2026, 2), "250"),
                Figure.of(Period.quarter(2026, 3), "400"),
                Figure.of(Period.quarter(2026, 4), "600"))
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("600");
  }

  /** The year's figure and those of its quarters are one thing told twice. */
  @Test
  void aYearAndItsQuartersAreNotAdded() {
    RollUp rollUp =
        new Tree(RollUpRule.SUM, PeriodKind.QUARTER)
            .node(1, null)
            .node(
                11,
                1L,
                Figure.of(Period.quarter(2026, 1), "10"),
                Figure.of(Period.quarter(2026, 2), "10"),
                Figure.of(YEAR, "45"))
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("45");
  }

  /** A road of 30 km built by three: each reports the road, the province has one. */
  @Test
  void aJointResultIsCountedOnce() {
    RollUp rollUp =
        new Tree(RollUpRule.SUM, PeriodKind.YEAR)
            .node(1, null)
            .shared(11, 1L, "40", Figure.of(YEAR, "30"))
            .shared(12, 1L, "35", Figure.of(YEAR, "30"))
            .shared(13, 1L, "25", Figure.of(YEAR, "30"))
            .node(14, 1L, Figure.of(YEAR, "5"))
            .rollUp(YEAR);

    assertThat(Tree.value(rollUp)).isEqualTo("35");
  }

  /** 0,1 + 0,2 is 0,3. */
  @Test
  void decimalsAreExact() {
    RollUp rollUp =
        new Tree(RollUpRule.SUM, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L, Figure.of(YEAR, "0.1"))
            .node(12, 1L, Figure.of(YEAR, "0.2"))
            .rollUp(YEAR);

    assertThat(rollUp.amount()).isNotNull();
    assertThat(rollUp.amount().value().toPlainString()).isEqualTo("0.3");
  }
}
