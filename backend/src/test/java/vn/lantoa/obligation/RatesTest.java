package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

  @ParameterizedTest(name = "on time {0}, late {1}, overdue {2}")
  @CsvSource({
    "0,   0, 0,   0,   0,   0,       ",
    "1,   0, 0,   1,   1,   100.00,  100.00",
    "0,   0, 5,   0,   5,   0.00,    0.00",
    "2,   0, 1,   2,   3,   66.67,   66.67",
    "1,   0, 2,   1,   3,   33.33,   33.33",
    "115, 3, 1,   118, 119, 99.16,   96.64",
    "0,   1, 1,   1,   2,   50.00,   0.00",
    "1,   0, 799, 1,   800, 0.13,    0.13"
  })
  void rates(
      long onTime,
      long late,
      long overdue,
      long done,
      long due,
      @Nullable BigDecimal completion,
      @Nullable BigDecimal timeliness) {
    Rates rates = Rates.of(onTime, late, overdue);

    assertThat(rates).isEqualTo(new Rates(new Rate(done, due), new Rate(onTime, due)));
    if (due == 0) {
      assertThat(rates.completion().value()).isEmpty();
      assertThat(rates.timeliness().value()).isEmpty();
    } else {
      assertThat(rates.completion().value()).isEqualTo(Optional.ofNullable(completion));
      assertThat(rates.timeliness().value()).isEqualTo(Optional.ofNullable(timeliness));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2,  1, a rate over 100 % is refused: 2/1",
    "1,  0, a rate over 100 % is refused: 1/0",
    "-1, 1, counts cannot be negative: -1/1",
    "0, -1, counts cannot be negative: 0/-1"
  })
  void refusesWhatIsNoRate(long numerator, long denominator, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(numerator, denominator))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2, 3", "1, -2, 3", "1, 2, -3"})
  void refusesNegativeCounts(long onTime, long late, long overdue) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rates.of(onTime, late, overdue))
        .withMessage("counts cannot be negative: " + onTime + ", " + late + ", " + overdue);
  }
}
