package vn.lantoa.study.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** A number as it stood from a moment on. */
public record StudyExpectedChange(
    @Schema(required = true) Instant at,
    @Schema(description = "Who wrote it; absent where it was frozen") @Nullable String by,
    @Schema(required = true) AudienceCategory category,
    @Schema(required = true) int persons,
    @Schema(required = true) int exempted,
    @Nullable String exemptionReason,
    @Schema(required = true, description = "HEADCOUNT, or CORRECTION", examples = "HEADCOUNT")
        String source,
    @Schema(description = "Why it was corrected") @Nullable String reason) {}
