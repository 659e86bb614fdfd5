package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RatePropertyTest {

  @Property
  void liesBetweenZeroAndAHundred(
      @ForAll @LongRange(max = 1_000_000) long onTime,
      @ForAll @LongRange(max = 1_000_000) long late,
      @ForAll @LongRange(max = 1_000_000) long overdue) {
    Rates rates = Rates.of(onTime, late, overdue);

    rates
        .completion()
        .value()
        .ifPresent(
            percent -> {
              assertThat(percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)).hasScaleOf(2);
              assertThat(rates.timeliness().value().orElseThrow()).isLessThanOrEqualTo(percent);
            });
  }
}
