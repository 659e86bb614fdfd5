package vn.lantoa.alignment.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What is missing between a superior's document and those below. */
public record AlignmentGaps(
    @Schema(required = true) Totals totals,
    @Schema(required = true, description = "Items, with those addressed who do not serve them")
        List<Unserved> unserved,
    @Schema(required = true, description = "Asked for a programme, and none is in force")
        List<OrganisationRef> withoutProgramme,
    @Schema(
            required = true,
            description =
                "What is planned below, year by year, against the plan above; for whoever reaches"
                    + " the superior")
        List<YearSum> sums,
    @Schema(required = true, description = "There is more than is listed") boolean more) {

  /** Counted once: a task that serves several items is one task. */
  @Schema(name = "AlignmentTotals")
  public record Totals(
      @Schema(required = true, description = "Demands of the document that can be served")
          long items,
      @Schema(required = true, description = "Of them, served by at least one in force")
          long served,
      @Schema(required = true, description = "Links to them") long links,
      @Schema(required = true, description = "Tasks that serve any of them, each counted once")
          long tasks) {}

  /** An item, and who of those addressed does not serve it. */
  @Schema(name = "UnservedItem")
  public record Unserved(
      @Schema(required = true) String demandId,
      @Schema(required = true) String title,
      @Schema(required = true, description = "Nobody serves it") boolean nobody,
      @Schema(required = true) List<Absent> by) {}

  /** One that does not. */
  @Schema(name = "UnservedBy")
  public record Absent(
      @Schema(required = true) OrganisationRef organisation,
      @Schema(required = true) AlignmentMatrix.State state,
      @Schema(description = "Why it declined") @Nullable String reason) {}

  /** A target's year. */
  @Schema(name = "AlignmentYearSum")
  public record YearSum(
      @Schema(required = true) String targetId,
      @Schema(required = true) String name,
      @Nullable String unit,
      @Schema(required = true) int year,
      @Nullable BigDecimal planned,
      @Schema(description = "What those below plan together") @Nullable BigDecimal below,
      @Schema(description = "Below less planned") @Nullable BigDecimal difference,
      @Schema(required = true, description = "Who plans nothing for the year")
          List<OrganisationRef> without) {}
}
