package vn.lantoa.target.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Rating;

/** A reported figure in a sheet; the whole of it stands under its target. */
public record SheetActual(
    @Schema(required = true) String id,
    @Schema(required = true, examples = "2026-Q3") String period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Rating rating,
    @Nullable LocalDate evidenceOn,
    @Nullable String note,
    @Schema(required = true) ActualState state,
    @Nullable String returnReason,
    @Schema(required = true) String version) {}
