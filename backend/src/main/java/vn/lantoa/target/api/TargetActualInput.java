package vn.lantoa.target.api;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Rating;

/** A figure to report: a value, a numerator with its denominator, or a rating. */
public record TargetActualInput(
    @Schema(
            required = true,
            description = "2026, 2026-H1, 2026-Q3 or 2026-07, as the target's frequency says",
            examples = "2026-Q3")
        @NotBlank
        @Size(max = 8)
        String period,
    @Schema(examples = "91.2") @Digits(integer = 11, fraction = 4) @Nullable BigDecimal value,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal numerator,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal denominator,
    @Nullable Rating rating,
    @Schema(description = "A file the caller may read") @Nullable String attachmentId,
    @Schema(description = "The day of the evidence, not of the report", examples = "2026-10-05")
        @Nullable LocalDate evidenceOn,
    @Size(max = 2000) @Nullable String note) {}
