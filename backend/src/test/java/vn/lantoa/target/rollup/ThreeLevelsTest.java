package vn.lantoa.target.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * A province (1), its communes (11, 12, 13), their cells (111 …), added up by hand for every rule,
 * with figures missing.
 */
class ThreeLevelsTest {

  private static final Period YEAR = Period.year(2026);
  private static final Period Q1 = Period.quarter(2026, 1);
  private static final Period Q2 = Period.quarter(2026, 2);
  private static final Period Q3 = Period.quarter(2026, 3);
  private static final Period Q4 = Period.quarter(2026, 4);

  /** 111: 10+12+8+10 = 40 · 112: 5+–+6+9 = 20 · 121: 7+7+7+7 = 28 · 131 gave nothing. */
  @Test
  void sum() {
    RollUp province =
        new Tree(RollUpRule.SUM, PeriodKind.QUARTER)
            .node(1, null, Figure.of(YEAR, "95"))
            .node(11, 1L)
            .node(
                111,
                11L,
                Figure.of(Q1, "10"),
                Figure.of(Q2, "12"),
                Figure.of(Q3, "8"),
                Figure.of(Q4, "10"))
            .node(112, 11L, Figure.of(Q1, "5"), Figure.of(Q3, "6"), Figure.of(Q4, "9"))
            .node(12, 1L)
            .node(
                121,
                12L,
                Figure.of(Q1, "7"),
                Figure.of(Q2, "7"),
                Figure.of(Q3, "7"),
                Figure.of(Q4, "7"))
            .node(13, 1L)
            .node(131, 13L)
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("88");
    assertThat(province.parts()).extracting(Part::targetId).containsExactly(11L, 12L, 13L);
    assertThat(province.parts())
        .extracting(p -> p.counted() == null ? null : Tree.plain(p.counted().value()), Part::left)
        .containsExactly(
            Tuple.tuple("60", null),
            Tuple.tuple("28", null),
            Tuple.tuple(null, Part.Left.NO_FIGURE));
    assertThat(province.missing())
        .containsExactly(
            new Missing(112, Q2, Q4),
            new Missing(131, Q1, null),
            new Missing(131, Q2, null),
            new Missing(131, Q3, null),
            new Missing(131, Q4, null));
    assertThat(province.owing()).isEqualTo(4);
    assertThat(province.given()).isEqualTo(2);
    assertThat(province.complete()).isFalse();
  }

  /**
   * Commune 11: (80·30 + 90·70) / 100 = 87. Commune 12: cell 122 is missing: 60. Commune 13 gave
   * nothing. Province: (87·50 + 60·30) / 80 = 76,875, not /100 and not /3.
   */
  @Test
  void weightedMean() {
    RollUp province =
        new Tree(RollUpRule.WEIGHTED_MEAN, PeriodKind.YEAR)
            .node(1, null)
            .weighted(11, 1L, "50")
            .weighted(111, 11L, "30", Figure.of(YEAR, "80"))
            .weighted(112, 11L, "70", Figure.of(YEAR, "90"))
            .weighted(12, 1L, "30")
            .weighted(121, 12L, "40", Figure.of(YEAR, "60"))
            .weighted(122, 12L, "60")
            .weighted(13, 1L, "20")
            .weighted(131, 13L, "100")
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("76.875");
    assertThat(province.parts())
        .extracting(p -> p.amount() == null ? null : Tree.plain(p.amount().value()))
        .containsExactly("87", "60", null);
    assertThat(province.missing())
        .containsExactly(new Missing(122, YEAR, null), new Missing(131, YEAR, null));
  }

  /**
   * Commune 11: (90+40)/(100+50). Commune 12: Q1 30/60, Q2 missing, Q3 45/60, Q4 60/60: 135/180.
   * Province: (130+135)/(150+180) = 265/330 = 80,303030 %; the mean of the percentages would say
   * 80,83.
   */
  @Test
  void ratio() {
    RollUp province =
        new Tree(RollUpRule.RATIO, PeriodKind.QUARTER)
            .node(1, null)
            .node(11, 1L)
            .node(111, 11L, Figure.ratio(YEAR, "90", "100"))
            .node(112, 11L, Figure.ratio(YEAR, "40", "50"))
            .node(12, 1L)
            .node(
                121,
                12L,
                Figure.ratio(Q1, "30", "60"),
                Figure.ratio(Q3, "45", "60"),
                Figure.ratio(Q4, "60", "60"))
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("80.30303");
    Amount amount = province.amount();
    assertThat(amount).isNotNull();
    assertThat(amount.numerator()).isEqualByComparingTo("265");
    assertThat(amount.denominator()).isEqualByComparingTo("330");
    assertThat(province.missing()).contains(new Missing(121, Q2, Q4));
  }

  /**
   * Running totals. 111: 10, 25, –, 40: 40. 112: its total of 2026 is 12 at Q2, nothing since: 12
   * stands and Q4 is named. 121: 30. Together 82; adding every figure given would say 10+25+40+….
   */
  @Test
  void cumulative() {
    Tree tree =
        new Tree(RollUpRule.CUMULATIVE, PeriodKind.QUARTER)
            .node(1, null)
            .node(11, 1L)
            .node(111, 11L, Figure.of(Q1, "10"), Figure.of(Q2, "25"), Figure.of(Q4, "40"))
            .node(112, 11L, Figure.of(Q1, "4"), Figure.of(Q2, "12"))
            .node(12, 1L)
            .node(121, 12L, Figure.of(Q4, "30"));

    RollUp year = tree.rollUp(YEAR);
    assertThat(Tree.value(year)).isEqualTo("82");
    assertThat(year.missing()).containsExactly(new Missing(112, Q4, Q2));

    RollUp third = tree.rollUp(Q3);
    assertThat(Tree.value(third)).isEqualTo("37");
    assertThat(third.missing())
        .containsExactly(
            new Missing(111, Q3, Q2), new Missing(112, Q3, Q2), new Missing(121, Q3, null));
  }

  /** What was reached in 2026 stands in 2027 as long as no newer total was given. */
  @Test
  void cumulativeOverTheYears() {
    RollUp second =
        new Tree(RollUpRule.CUMULATIVE, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L)
            .node(111, 11L, Figure.of(YEAR, "100"), Figure.of(Period.year(2027), "180"))
            .node(112, 11L, Figure.of(YEAR, "50"))
            .tree()
            .rollUp(1, Period.year(2027), java.time.LocalDate.of(2028, 1, 15));

    assertThat(Tree.value(second)).isEqualTo("230");
    assertThat(second.missing()).containsExactly(new Missing(112, Period.year(2027), YEAR));
  }

  /** A rank is never added: the newest stands, through three levels, and the silent are named. */
  @Test
  void lastValue() {
    RollUp province =
        new Tree(RollUpRule.LAST_VALUE, PeriodKind.QUARTER)
            .node(1, null)
            .node(11, 1L)
            .node(111, 11L, Figure.of(Q1, "14"), Figure.of(Q2, "12"))
            .node(112, 11L)
            .node(12, 1L)
            .node(121, 12L, Figure.of(Q3, "9"))
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("9");
    assertThat(province.parts())
        .extracting(Part::targetId, Part::left)
        .containsExactly(Tuple.tuple(11L, Part.Left.OLDER), Tuple.tuple(12L, null));
    assertThat(province.missing())
        .containsExactly(
            new Missing(111, Q4, Q2), new Missing(112, Q4, null), new Missing(121, Q4, Q3));
  }

  @Test
  void twoNewestThatDifferAreNotSettledByChance() {
    RollUp province =
        new Tree(RollUpRule.LAST_VALUE, PeriodKind.YEAR)
            .node(1, null)
            .node(11, 1L, Figure.of(YEAR, "9"))
            .node(12, 1L, Figure.of(YEAR, "11"))
            .rollUp(YEAR);

    assertThat(province.ambiguous()).isTrue();
    assertThat(province.amount()).isNull();
  }

  @Test
  void noneIsNotAddedUp() {
    Tree tree =
        new Tree(RollUpRule.NONE, PeriodKind.YEAR).node(1, null).node(11, 1L, Figure.of(YEAR, "9"));

    assertThat(tree.tree().addsUp(1)).isFalse();
    assertThatThrownBy(() -> tree.rollUp(YEAR)).hasMessageContaining("NONE");
  }

  /** A commune that adds nothing up speaks for itself, whoever serves it. */
  @Test
  void aLevelWithoutRuleCountsByItsOwnFigure() {
    RollUp province =
        new Tree(RollUpRule.SUM, PeriodKind.YEAR)
            .node(1, null)
            .ruled(11, 1L, RollUpRule.NONE, Figure.of(YEAR, "9"))
            .ruled(111, 11L, RollUpRule.SUM, Figure.of(YEAR, "500"))
            .node(12, 1L, Figure.of(YEAR, "1"))
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("10");
  }

  /** Communes are quotients of their cells; the province is the mean of the communes by weight. */
  @Test
  void eachLevelHasItsOwnRule() {
    Tree tree = new Tree(RollUpRule.RATIO, PeriodKind.YEAR);
    RollUp province =
        tree.ruled(1, null, RollUpRule.WEIGHTED_MEAN)
            .weighted(11, 1L, "75")
            .node(111, 11L, Figure.ratio(YEAR, "1", "10"))
            .node(112, 11L, Figure.ratio(YEAR, "89", "90"))
            .weighted(12, 1L, "25")
            .node(121, 12L, Figure.ratio(YEAR, "1", "2"))
            .rollUp(YEAR);

    assertThat(Tree.value(province)).isEqualTo("80"); // (90·75 + 50·25) / 100
  }

  /** The province's own figure stays beside: it is neither added nor put in the others' place. */
  @Test
  void whatALevelReportedItselfIsNeverAdded() {
    TargetTree tree =
        new Tree(RollUpRule.SUM, PeriodKind.YEAR)
            .node(1, null, Figure.of(YEAR, "95"))
            .node(11, 1L, Figure.of(YEAR, "1000"))
            .node(111, 11L, Figure.of(YEAR, "60"))
            .node(12, 1L, Figure.of(YEAR, "28"))
            .tree();

    RollUp province = tree.rollUp(1, YEAR, Tree.TODAY);
    assertThat(Tree.value(province)).isEqualTo("88");
    assertThat(tree.reported(1, YEAR).orElseThrow().value()).isEqualByComparingTo("95");
    assertThat(tree.reported(11, YEAR).orElseThrow().value()).isEqualByComparingTo("1000");
  }

  @Test
  void whatIsNotYetOverIsOwedByNobody() {
    RollUp province =
        new Tree(RollUpRule.SUM, PeriodKind.QUARTER)
            .node(1, null)
            .node(11, 1L, Figure.of(Q1, "1"))
            .tree()
            .rollUp(1, YEAR, java.time.LocalDate.of(2026, 6, 30));

    assertThat(province.missing()).isEmpty();
    assertThat(province.complete()).isTrue();
  }

  /** Three quarters of four are no year that could be missed. */
  @Test
  void aSumOfItsOwnPeriodsKnowsWhichIsNotThere() {
    TargetTree tree =
        new Tree(RollUpRule.SUM, PeriodKind.QUARTER)
            .node(1, null, Figure.of(Q1, "1"), Figure.of(Q2, "1"), Figure.of(Q4, "1"))
            .tree();

    assertThat(tree.unreported(1, YEAR, Tree.TODAY)).containsExactly(new Missing(1, Q3, Q4));
    assertThat(
            new Tree(RollUpRule.CUMULATIVE, PeriodKind.QUARTER)
                .node(1, null, Figure.of(Q4, "1"))
                .tree()
                .unreported(1, YEAR, Tree.TODAY))
        .isEmpty();
  }

  @Test
  void aCircleIsRefused() {
    assertThatThrownBy(
            () ->
                new Tree(RollUpRule.SUM, PeriodKind.YEAR)
                    .node(1, 2L)
                    .node(2, 3L)
                    .node(3, 1L)
                    .tree())
        .hasMessageContaining("circle");
  }
}
