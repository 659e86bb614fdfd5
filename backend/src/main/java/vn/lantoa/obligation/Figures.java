package vn.lantoa.obligation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many obligations stand where. Only LEAD obligations count, and none that was waived,
 * withdrawn or handed over: expected = done + awaiting + overdue + notDue + undated.
 *
 * @param done accepted, with a date ({@code onTime + late})
 * @param notDue not due yet, the soon ones among them
 * @param undated regular, waiting and unset; in no rate
 * @param onTimeExtended of the ones on time: the due date was put off on request
 * @param waived let off, beside the expected ones
 * @param reportedLate of the done and awaiting: done in time, reported after the date
 */
public record Figures(
    @Schema(required = true) long expected,
    @Schema(required = true) long done,
    @Schema(required = true) long onTime,
    @Schema(required = true) long late,
    @Schema(required = true) long awaiting,
    @Schema(required = true) long overdue,
    @Schema(required = true, description = "Part of notDue") long dueSoon,
    @Schema(required = true) long notDue,
    @Schema(required = true) long undated,
    long undatedRegular,
    long undatedWaiting,
    long undatedUnset,
    long reportedLate,
    @Schema(description = "Part of onTime: on time after an extension") long onTimeExtended,
    @Schema(description = "Let off; in no rate and not part of expected") long waived,
    @Schema(description = "Absent where nothing was due") @Nullable RateBody completion,
    @Schema(description = "Absent where nothing was due") @Nullable RateBody timeliness) {

  /** A rate with what it is made of. */
  @Schema(name = "Rate")
  public record RateBody(
      @Schema(required = true) long numerator,
      @Schema(required = true) long denominator,
      @Schema(required = true, description = "Two decimals", examples = "97.44")
          BigDecimal percent) {

    static @Nullable RateBody of(Rate rate) {
      return rate.value()
          .map(percent -> new RateBody(rate.numerator(), rate.denominator(), percent))
          .orElse(null);
    }
  }

  /** Nothing expected. */
  public static final Figures NONE = of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** A share as a rate; null where there is nothing it is of. */
  public static @Nullable RateBody share(long some, long of) {
    return RateBody.of(new Rate(some, of));
  }

  /** The figures of two sets that share no row. */
  public Figures plus(Figures other) {
    return of(
            onTime + other.onTime,
            late + other.late,
            awaiting + other.awaiting,
            overdue + other.overdue,
            dueSoon + other.dueSoon,
            notDue - dueSoon + other.notDue - other.dueSoon,
            undatedRegular + other.undatedRegular,
            undatedWaiting + other.undatedWaiting,
            undatedUnset + other.undatedUnset,
            reportedLate + other.reportedLate)
        .with(onTimeExtended + other.onTimeExtended, waived + other.waived);
  }

  /** The same with what stands beside the counts by timeliness. */
  Figures with(long extendedOnTime, long letOff) {
    return new Figures(
        expected,
        done,
        onTime,
        late,
        awaiting,
        overdue,
        dueSoon,
        notDue,
        undated,
        undatedRegular,
        undatedWaiting,
        undatedUnset,
        reportedLate,
        extendedOnTime,
        letOff,
        completion,
        timeliness);
  }

  /** The figures out of the counts by timeliness. */
  public static Figures of(
      long onTime,
      long late,
      long awaiting,
      long overdue,
      long dueSoon,
      long notDueLater,
      long undatedRegular,
      long undatedWaiting,
      long undatedUnset,
      long reportedLate) {
    Rates rates = Rates.of(onTime, late, overdue);
    long undated = undatedRegular + undatedWaiting + undatedUnset;
    long notDue = dueSoon + notDueLater;
    long done = onTime + late;
    return new Figures(
        done + awaiting + overdue + notDue + undated,
        done,
        onTime,
        late,
        awaiting,
        overdue,
        dueSoon,
        notDue,
        undated,
        undatedRegular,
        undatedWaiting,
        undatedUnset,
        reportedLate,
        0,
        0,
        RateBody.of(rates.completion()),
        RateBody.of(rates.timeliness()));
  }
}
