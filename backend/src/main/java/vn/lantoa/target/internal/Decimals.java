package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as they leave the feature: at most four decimals, no zeros behind them. */
final class Decimals {

  /** As the columns keep them. */
  static final int SCALE = 4;

  private Decimals() {}

  static @Nullable BigDecimal shown(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The same in words, for the journal and the canonical text; null where there is none. */
  static @Nullable String text(@Nullable BigDecimal value) {
    BigDecimal shown = shown(value);
    return shown == null ? null : shown.toPlainString();
  }
}
