package vn.lantoa.target.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Part;

/** What one of those who serve a target brought in. */
public record RollUpPart(
    @Schema(required = true) TargetRef target,
    @Schema(description = "Its own figure for the period") @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Schema(description = "What of it counts: its share of a joint result")
        @Nullable BigDecimal counted,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal share,
    @Schema(description = "Why nothing of it counts; absent where it does")
        Part.@Nullable Left left) {}
