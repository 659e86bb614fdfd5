package vn.lantoa.target.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.target.rollup.Rating;

/** A reported figure. */
public record TargetActual(
    @Schema(required = true) String id,
    @Schema(required = true) String targetId,
    @Schema(required = true) String organisationId,
    @Schema(required = true, examples = "2026-Q3") String period,
    @Schema(description = "For a numerator and denominator their quotient, rounded")
        @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Rating rating,
    @Nullable String attachmentId,
    @Nullable LocalDate evidenceOn,
    @Nullable String note,
    @Schema(required = true) ActualState state,
    @Schema(description = "Why it was returned") @Nullable String returnReason,
    @Schema(required = true) Instant reportedAt,
    @Nullable Instant decidedAt,
    @Schema(required = true) String version)
    implements Versioned {}
