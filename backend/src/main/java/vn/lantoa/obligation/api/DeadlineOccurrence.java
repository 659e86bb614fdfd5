package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.deadline.Occurrence;

/** One turn of a recurring rule. */
@Schema(name = "DeadlineOccurrence")
public record DeadlineOccurrence(
    @Schema(
            required = true,
            description =
                "Names the period: 2026-12, 2026-Q4, 2026-H2, 2026; the printed day where a period has several",
            examples = "2026-12")
        String key,
    @Schema(required = true) LocalDate periodStart,
    @Schema(required = true) LocalDate periodEnd,
    @Schema(required = true) LocalDate printedOn,
    @Schema(required = true, description = "The last day in time") LocalDate dueOn) {

  public static DeadlineOccurrence of(Occurrence o) {
    return new DeadlineOccurrence(
        o.key(), o.periodStart(), o.periodEnd(), o.printedOn(), o.dueOn());
  }
}
