package vn.lantoa.target.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.api.ActualState;
import vn.lantoa.target.api.FigureBasis;
import vn.lantoa.target.api.TargetActual;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.api.TargetYear;
import vn.lantoa.target.rollup.Amount;
import vn.lantoa.target.rollup.Forecast;
import vn.lantoa.target.rollup.Period;
import vn.lantoa.target.rollup.Rating;
import vn.lantoa.target.rollup.RollUp;
import vn.lantoa.target.rollup.Status;
import vn.lantoa.target.rollup.SumCheck;

/** One year of a target: plan, own figure, figure from below, and how it stands. */
final class YearReads {

  /** The figure a year is judged by. */
  private record Judged(
      @Nullable Amount reported,
      boolean whole,
      @Nullable RollUp below,
      @Nullable Rating rating,
      @Nullable FigureBasis basis) {

    @Nullable Amount computed() {
      return below == null ? null : below.amount();
    }

    /** A sum that lacks somebody says nothing about the plan. */
    @Nullable BigDecimal figure() {
      if (reported != null) {
        return whole ? reported.value() : null;
      }
      Amount computed = computed();
      return computed == null || below == null || !below.complete() ? null : computed.value();
    }
  }

  private final Forest forest;
  private final Map<Long, List<TargetValue>> values;
  private final LocalDate today;

  YearReads(Forest forest, Map<Long, List<TargetValue>> values, LocalDate today) {
    this.forest = forest;
    this.values = values;
    this.today = today;
  }

  TargetYear of(TargetLine line, int year) {
    TargetValue plan = plan(line.id(), year);
    BigDecimal value = plan == null ? null : plan.value();
    BigDecimal upper = plan == null ? null : plan.upper();
    boolean orientation = year < line.termFrom() || year > line.termTo();
    Judged judged = line.figures() ? judged(line, year) : new Judged(null, true, null, null, null);
    boolean over = Period.year(year).over(today);
    Status status =
        line.figures()
            ? line.aim(value, upper).judge(judged.figure(), judged.rating(), over)
            : Status.NOT_ASSESSABLE;
    SumCheck check = line.figures() ? check(line, year, value) : null;
    Amount reported = judged.reported();
    Amount computed = judged.computed();
    RollUp below = judged.below();
    return new TargetYear(
        year,
        orientation,
        value,
        upper,
        plan == null ? null : plan.words(),
        reported == null ? null : Decimals.shown(reported.value()),
        judged.rating(),
        reported == null ? null : reported.until().code(),
        computed == null ? null : Decimals.shown(computed.value()),
        reported == null || computed == null
            ? null
            : Decimals.shown(reported.value().subtract(computed.value())),
        below == null ? null : below.owing(),
        below == null ? null : below.given(),
        judged.basis(),
        status,
        over || !line.figures() ? null : forecast(line, year),
        check == null ? null : Decimals.shown(check.below()),
        check == null ? null : Decimals.shown(check.difference()),
        check == null ? null : check.without().size());
  }

  private Judged judged(TargetLine line, int year) {
    Period period = Period.year(year);
    Amount reported =
        forest
            .tree()
            .reported(line.id(), period)
            .filter(a -> a.until().year() == year)
            .orElse(null);
    RollUp below =
        forest.tree().addsUp(line.id()) && !period.startsOn().isAfter(today)
            ? forest.tree().rollUp(line.id(), period, today)
            : null;
    FigureBasis basis =
        reported != null
            ? FigureBasis.REPORTED
            : below != null && below.amount() != null ? FigureBasis.COMPUTED : null;
    boolean whole = forest.tree().unreported(line.id(), period, today).isEmpty();
    return new Judged(reported, whole, below, rating(line.id(), year), basis);
  }

  private @Nullable Rating rating(long target, int year) {
    Rating newest = null;
    for (TargetActual actual : forest.actuals(target)) {
      if (actual.rating() != null
          && actual.state() != ActualState.RETURNED
          && actual.period().startsWith(Integer.toString(year))) {
        newest = actual.rating();
      }
    }
    return newest;
  }

  private @Nullable BigDecimal forecast(TargetLine line, int year) {
    BigDecimal forecast =
        Forecast.atYearEnd(line.rollUp(), line.frequency(), year, forest.figures(line.id()))
            .orElse(null);
    boolean aboveTheWhole =
        forecast != null && line.proportion() && forecast.compareTo(Target.factor(line.unit())) > 0;
    return Decimals.shown(aboveTheWhole ? Target.factor(line.unit()) : forecast);
  }

  private @Nullable SumCheck check(TargetLine line, int year, @Nullable BigDecimal planned) {
    List<SumCheck.Plan> plans =
        forest.serving(line.id()).stream()
            .map(
                t -> {
                  TargetValue plan = plan(t.id(), year);
                  return new SumCheck.Plan(
                      t.id(), plan == null ? null : plan.value(), t.weight(), t.share());
                })
            .toList();
    return SumCheck.of(line.rollUp(), planned, plans).orElse(null);
  }

  private @Nullable TargetValue plan(long target, int year) {
    return values.getOrDefault(target, List.of()).stream()
        .filter(v -> v.year() == year)
        .findFirst()
        .orElse(null);
  }
}
