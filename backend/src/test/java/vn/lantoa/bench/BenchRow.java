package vn.lantoa.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param unit of {@code ours} and {@code bare}: {@code 1/s}, {@code ms}, {@code s}, {@code MB}
 * @param bare what it is held against; null where the goal is of ours alone
 * @param ratio of ours to bare, or of bare to ours where the goal says how many times faster
 * @param goal of the ratio where there is one, else of ours; null where the line only informs
 * @param atLeast whether the goal is the least or the most
 * @param growth how many times as dear as the same line on the province; above 1 is dearer
 * @param note what else was seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BenchRow(
    String work,
    String unit,
    @Nullable Double ours,
    @Nullable Double bare,
    @Nullable Double ratio,
    @Nullable Double goal,
    @Nullable Boolean atLeast,
    @Nullable Boolean met,
    @Nullable Double growth,
    @Nullable String note) {

  /** A share of bare that must be reached. */
  static BenchRow share(String work, double ours, double bare, double goal) {
    return of(work, "1/s", ours, bare, ours / bare, goal, true);
  }

  /** A cost that may be so many times the bare one. */
  static BenchRow cost(String work, String unit, double ours, double bare, double goal) {
    return of(work, unit, ours, bare, ours / bare, goal, false);
  }

  /** So many times faster than the bare one. */
  static BenchRow faster(String work, String unit, double ours, double bare, double goal) {
    return of(work, unit, ours, bare, bare / ours, goal, true);
  }

  /** A figure that must stay below its goal. */
  static BenchRow atMost(String work, String unit, double ours, double goal) {
    return of(work, unit, ours, null, null, goal, false);
  }

  /** A figure without a goal of its own. */
  static BenchRow told(String work, String unit, double ours) {
    return new BenchRow(work, unit, round(ours), null, null, null, null, null, null, null);
  }

  /** What could not be measured, and why; it counts as missed. */
  static BenchRow failed(String work, String why) {
    return new BenchRow(work, "", null, null, null, null, null, false, null, why);
  }

  private static BenchRow of(
      String work,
      String unit,
      double ours,
      @Nullable Double bare,
      @Nullable Double ratio,
      double goal,
      boolean atLeast) {
    double judged = ratio == null ? ours : ratio;
    boolean met = atLeast ? judged >= goal : judged <= goal;
    return new BenchRow(
        work,
        unit,
        round(ours),
        bare == null ? null : round(bare),
        ratio == null ? null : round(ratio),
        goal,
        atLeast,
        met,
        null,
        null);
  }

  /** Four digits that count. */
  private static double round(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(new MathContext(4)).doubleValue()
        : 0;
  }

  BenchRow with(String more) {
    String all = note == null ? more : note + "; " + more;
    return new BenchRow(work, unit, ours, bare, ratio, goal, atLeast, met, growth, all);
  }

  /** Beside the same line on the province. */
  BenchRow besides(BenchRow province) {
    if (ours == null || province.ours == null || ours == 0 || province.ours == 0) {
      return this;
    }
    double times = unit.equals("1/s") ? province.ours / ours : ours / province.ours;
    return new BenchRow(work, unit, ours, bare, ratio, goal, atLeast, met, round(times), note);
  }

  boolean missed() {
    return Boolean.FALSE.equals(met);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-58s %9s %9s %-4s %8s %8s %-7s %7s  %s",
        work,
        number(ours),
        number(bare),
        unit,
        number(ratio),
        goal == null ? "" : (Boolean.TRUE.equals(atLeast) ? "≥ " : "≤ ") + number(goal),
        met == null ? "" : met ? "met" : "MISSED",
        growth == null ? "" : "× " + number(growth),
        note == null ? "" : note);
  }

  static String head() {
    return String.format(
        "%-58s %9s %9s %-4s %8s %8s %-7s %7s  %s",
        "work", "ours", "bare", "", "ratio", "goal", "", "growth", "");
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%,d", value.longValue())
        : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%,.2f", value);
  }
}
