package vn.lantoa.target.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.RollUpRule;

/** A target's figure as those below make it, beside the one its own organisation reported. */
public record TargetRollUp(
    @Schema(required = true) TargetRef target,
    @Schema(required = true, examples = "2026") String period,
    @Schema(required = true) RollUpRule rule,
    @Schema(description = "Absent where nothing can be said") @Nullable BigDecimal computed,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal reported,
    @Schema(description = "reported less computed") @Nullable BigDecimal difference,
    @Schema(required = true, description = "Whether nobody is missing") boolean complete,
    @Schema(required = true, description = "Units below that owe a figure") int owing,
    @Schema(required = true, description = "Those that gave what they owe") int given,
    @Schema(required = true, description = "Two newest figures differ; neither is taken")
        boolean ambiguous,
    @Schema(required = true) List<RollUpPart> parts,
    @Schema(required = true, description = "At most 1.000; owing and given count all")
        List<MissingFigure> missing) {}
