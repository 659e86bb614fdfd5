package vn.lantoa.target.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every comparator, at its bound and on either side. */
class AimTest {

  @ParameterizedTest(name = "{0} {2} ({1} is better), actual {3}: {4}")
  @CsvSource({
    "AT_LEAST, HIGHER, 80, 79.99, MISSED",
    "AT_LEAST, HIGHER, 80, 80.00, ACHIEVED",
    "AT_LEAST, HIGHER, 80, 80.01, EXCEEDED",
    "AT_LEAST, NEITHER, 80, 90, ACHIEVED",
    "ABOVE, HIGHER, 80, 80, MISSED",
    "ABOVE, HIGHER, 80, 80.01, ACHIEVED",
    "BELOW, LOWER, 3, 3, MISSED",
    "BELOW, LOWER, 3, 2.99, ACHIEVED",
    "AT_MOST, LOWER, 3, 3.01, MISSED",
    "AT_MOST, LOWER, 3, 3, ACHIEVED",
    "AT_MOST, LOWER, 3, 2.9, EXCEEDED",
    "AT_MOST, NEITHER, 3, 1, ACHIEVED",
    "ABOUT, HIGHER, 100, 95, ACHIEVED",
    "ABOUT, HIGHER, 100, 94.99, MISSED",
    "ABOUT, HIGHER, 100, 105, ACHIEVED",
    "ABOUT, HIGHER, 100, 105.01, EXCEEDED",
    "ABOUT, NEITHER, 100, 110, MISSED",
    "EXACT, HIGHER, 5, 5, ACHIEVED",
    "EXACT, HIGHER, 5, 6, EXCEEDED",
    "EXACT, HIGHER, 5, 4, MISSED",
    "EXACT, NEITHER, 5, 6, MISSED",
    "EXACT, LOWER, 5, 4, EXCEEDED",
  })
  void judges(
      Comparison comparison, Direction direction, String planned, String actual, Status status) {
    Aim aim = new Aim(comparison, direction, new BigDecimal(planned), null, null, false);

    assertThat(aim.judge(new BigDecimal(actual), null, true)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 19, MISSED",
    "HIGHER, 20, ACHIEVED",
    "HIGHER, 30, ACHIEVED",
    "HIGHER, 31, EXCEEDED",
    "LOWER, 19, EXCEEDED",
    "LOWER, 31, MISSED",
    "NEITHER, 31, MISSED",
  })
  void range(Direction direction, String actual, Status status) {
    Aim aim =
        new Aim(Comparison.RANGE, direction, new BigDecimal(20), new BigDecimal(30), null, false);

    assertThat(aim.judge(new BigDecimal(actual), null, true)).isEqualTo(status);
  }

  /** "giảm tối thiểu 10 % so với 2015": from 240 down to 216. */
  @ParameterizedTest
  @CsvSource({
    "DECREASE, LOWER, 10, true, 216, ACHIEVED",
    "DECREASE, LOWER, 10, true, 216.01, MISSED",
    "DECREASE, LOWER, 10, true, 200, EXCEEDED",
    "DECREASE, LOWER, 10, false, 230, ACHIEVED",
    "INCREASE, HIGHER, 10, true, 264, ACHIEVED",
    "INCREASE, HIGHER, 10, true, 263.9, MISSED",
    "INCREASE, HIGHER, 1.5, false, 241.5, ACHIEVED",
    "INCREASE, HIGHER, 1.5, false, 250, EXCEEDED",
  })
  void againstTheBaseline(
      Comparison comparison,
      Direction direction,
      String change,
      boolean percent,
      String actual,
      Status status) {
    Aim aim =
        new Aim(comparison, direction, new BigDecimal(change), null, new BigDecimal(240), percent);

    assertThat(aim.judge(new BigDecimal(actual), null, true)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"EXCEEDED, EXCEEDED", "ACHIEVED, ACHIEVED", "PARTLY, MISSED", "MISSED, MISSED"})
  void aRatingStandsInPlaceOfANumber(Rating rating, Status status) {
    Aim aim = new Aim(Comparison.QUALITATIVE, Direction.NEITHER, null, null, null, false);

    assertThat(aim.judge(null, rating, true)).isEqualTo(status);
  }

  @Test
  void isNotJudgedBeforeItsTimeNorWithoutWhatItNeeds() {
    BigDecimal ten = BigDecimal.TEN;
    Aim plan = new Aim(Comparison.AT_LEAST, Direction.HIGHER, ten, null, null, false);
    assertThat(plan.judge(BigDecimal.ONE, null, false)).isEqualTo(Status.NOT_DUE);
    assertThat(plan.judge(null, null, false)).isEqualTo(Status.NOT_DUE);
    assertThat(plan.judge(null, null, true)).isEqualTo(Status.NOT_ASSESSABLE);

    Aim noPlan = new Aim(Comparison.AT_LEAST, Direction.HIGHER, null, null, null, false);
    assertThat(noPlan.judge(ten, null, true)).isEqualTo(Status.NOT_ASSESSABLE);
    Aim noBase = new Aim(Comparison.INCREASE, Direction.HIGHER, ten, null, null, true);
    assertThat(noBase.judge(ten, null, true)).isEqualTo(Status.NOT_ASSESSABLE);
    Aim openRange = new Aim(Comparison.RANGE, Direction.HIGHER, ten, null, null, false);
    assertThat(openRange.judge(ten, null, true)).isEqualTo(Status.NOT_ASSESSABLE);
    Aim words = new Aim(Comparison.QUALITATIVE, Direction.NEITHER, null, null, null, false);
    assertThat(words.judge(null, null, true)).isEqualTo(Status.NOT_ASSESSABLE);
  }
}
