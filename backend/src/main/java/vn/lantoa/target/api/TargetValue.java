package vn.lantoa.target.api;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned for a year. */
public record TargetValue(
    @Schema(required = true, examples = "2027") @Min(1990) @Max(2100) int year,
    @Schema(
            description =
                "In the target's unit; for INCREASE and DECREASE the change; for RANGE its lower end",
            examples = "92.5")
        @Digits(integer = 11, fraction = 4)
        @Nullable BigDecimal value,
    @Schema(description = "The upper end of a RANGE") @Digits(integer = 11, fraction = 4)
        @Nullable BigDecimal upper,
    @Schema(description = "Where the plan is no number") @Size(max = 300) @Nullable String words,
    @Schema(description = "A year outside the term, e.g. định hướng đến 2030")
        @Nullable Boolean orientation) {}
