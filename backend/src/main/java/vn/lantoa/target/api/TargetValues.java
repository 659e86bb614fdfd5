package vn.lantoa.target.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** The planned values of a target; the version is the target's. */
public record TargetValues(
    @Schema(required = true) String targetId,
    @Schema(required = true, description = "By year") List<TargetValue> values,
    @Nullable BigDecimal termValue,
    @Nullable BigDecimal termUpper,
    @Nullable String termWords,
    @Schema(required = true) String version)
    implements Versioned {}
