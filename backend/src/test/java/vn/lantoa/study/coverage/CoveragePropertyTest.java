package vn.lantoa.study.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.coverage.RollUp.Unit;

/** Sums over any tree are what adding up from zero gives; persons and attendances never meet. */
class CoveragePropertyTest {

  /** An organisation hangs under one of those before it, or begins a tree. */
  record Tree(List<Unit> units, Map<Long, Coverage> own) {}

  @Provide
  Arbitrary<Tree> trees() {
    return Combinators.combine(Arbitraries.integers().between(0, 1_000_000), coverages())
        .as((where, own) -> Map.entry(where, own))
        .list()
        .ofMaxSize(60)
        .map(
            parts -> {
              List<Unit> units = new ArrayList<>();
              Map<Long, Coverage> own = new HashMap<>();
              for (int i = 0; i < parts.size(); i++) {
                int parent = parts.get(i).getKey() % (i + 1);
                units.add(new Unit(i + 1L, parent == 0 ? null : (long) parent));
                own.put(i + 1L, parts.get(i).getValue());
              }
              return new Tree(units, own);
            });
  }

  private static Arbitrary<Coverage> coverages() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 5_000);
    Arbitrary<Persons> persons =
        Combinators.combine(count, count, count, count)
            .as((a, b, c, d) -> new Persons(a + b, b, c, d));
    Arbitrary<Map<AudienceCategory, Persons>> inRate =
        Arbitraries.maps(
                Arbitraries.of(AudienceCategory.class).filter(AudienceCategory::inRate), persons)
            .ofMaxSize(5);
    Arbitrary<Map<AudienceCategory, Long>> beside =
        Arbitraries.maps(Arbitraries.of(AudienceCategory.class).filter(c -> !c.inRate()), count)
            .ofMaxSize(4);
    Arbitrary<Map<StudyForm, Long>> sittings =
        Arbitraries.maps(Arbitraries.of(StudyForm.class), count).ofMaxSize(5);
    return Combinators.combine(inRate, beside, sittings, count)
        .as(
            (p, a, s, n) ->
                new Coverage(
                    1,
                    n % 2,
                    n % 3,
                    s,
                    Map.of("COMMUNE", new Points(n, n * 7)),
                    p,
                    a,
                    new Essays(n, n, n, 0),
                    n % 2));
  }

  @Property
  void aSumOfSumsIsTheSumFromZero(@ForAll("trees") Tree tree) {
    Map<Long, Coverage> sums = RollUp.of(tree.units(), tree.own());
    for (Unit unit : tree.units()) {
      Coverage expected = Coverage.NONE;
      for (Unit other : tree.units()) {
        if (under(tree, other.id(), unit.id())) {
          expected = expected.plus(tree.own().get(other.id()));
        }
      }
      assertThat(sums.get(unit.id())).isEqualTo(expected);
    }
  }

  private static boolean under(Tree tree, long id, long above) {
    Long at = id;
    while (at != null) {
      if (at == above) {
        return true;
      }
      at = tree.units().get(at.intValue() - 1).parentId();
    }
    return false;
  }

  @Property
  void whoIsAddedFirstMakesNoDifference(@ForAll("trees") Tree tree) {
    Coverage forward = Coverage.NONE;
    Coverage backward = Coverage.NONE;
    List<Coverage> all = new ArrayList<>(tree.own().values());
    for (int i = 0; i < all.size(); i++) {
      forward = forward.plus(all.get(i));
      backward = all.get(all.size() - 1 - i).plus(backward);
    }
    assertThat(forward).isEqualTo(backward);
  }

  @Property
  void attendancesNeverEnterTheRate(@ForAll("trees") Tree tree) {
    for (Coverage own : tree.own().values()) {
      Coverage without =
          new Coverage(
              own.units(),
              own.held(),
              own.explained(),
              own.sittings(),
              own.points(),
              own.persons(),
              Map.of(),
              own.essays(),
              own.programmes());
      assertThat(without.reached()).isEqualTo(own.reached());
    }
  }

  @Property
  void belowAllIsNeverWrittenAsAll(
      @ForAll @IntRange(min = 1, max = 5_000_000) int base,
      @ForAll @IntRange(max = 5_000_000) int total) {
    Persons persons = new Persons(base, 0, total, 0);
    BigDecimal rate = persons.rate().orElseThrow();
    assertThat(rate.compareTo(new BigDecimal("100.00")) >= 0).isEqualTo(total >= base);
    assertThat(persons.over()).isEqualTo(total > base);
  }

  @Example
  void theRateIsAsCommitteesWriteIt() {
    assertThat(new Persons(35_900, 0, 35_599, 0).rate()).contains(new BigDecimal("99.16"));
    assertThat(new Persons(100, 10, 80, 10).rate()).contains(new BigDecimal("100.00"));
    assertThat(new Persons(5, 5, 0, 0).rate()).isEmpty();
  }

  @Example
  void personsAndAttendancesAreNotMixed() {
    assertThatThrownBy(
            () ->
                new Coverage(
                    1,
                    1,
                    0,
                    Map.of(),
                    Map.of(),
                    Map.of(AudienceCategory.NON_MEMBER, Persons.NONE),
                    Map.of(),
                    Essays.NONE,
                    0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Coverage(
                    1,
                    1,
                    0,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(AudienceCategory.MEMBER, 3L),
                    Essays.NONE,
                    0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
