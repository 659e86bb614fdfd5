package vn.lantoa.target.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Rating;
import vn.lantoa.target.rollup.Status;

/** One year of a target: the plan above, what was reached below. */
public record TargetYear(
    @Schema(required = true, examples = "2026") int year,
    @Schema(required = true) boolean orientation,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal upper,
    @Nullable String words,
    @Schema(description = "What its own organisation reported, for the year so far")
        @Nullable BigDecimal reported,
    @Nullable Rating rating,
    @Schema(description = "The newest period of it", examples = "2026-Q3")
        @Nullable String reportedUntil,
    @Schema(description = "What those below make together") @Nullable BigDecimal computed,
    @Schema(description = "reported less computed") @Nullable BigDecimal difference,
    @Schema(description = "Units below that owe a figure") @Nullable Integer owing,
    @Schema(description = "Those that gave what they owe") @Nullable Integer given,
    @Nullable FigureBasis basis,
    @Schema(required = true) Status status,
    @Schema(description = "An estimate: a straight line to the end of the year")
        @Nullable BigDecimal forecast,
    @Schema(description = "The plans of those below, put together by the rule")
        @Nullable BigDecimal plannedBelow,
    @Schema(description = "plannedBelow less planned") @Nullable BigDecimal planDifference,
    @Schema(description = "Targets below without a plan for the year")
        @Nullable Integer withoutPlan) {}
