package vn.lantoa.target.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one of those who serve a target counts for in it. */
public record TargetPart(
    @Schema(required = true, examples = "32") @NotBlank String targetId,
    @Schema(description = "In the weighted mean, in hundredths", examples = "40")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Nullable BigDecimal weight,
    @Schema(description = "Of a joint result, in hundredths; absent: its figure is its own")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Nullable BigDecimal share) {}
