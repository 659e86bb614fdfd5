package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The planned values of a target, all of them. */
public record TargetValuesInput(
    @Schema(required = true) @NotNull @Size(max = 30) List<@NotNull @Valid TargetValue> values,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal termValue,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal termUpper,
    @Size(max = 300) @Nullable String termWords,
    @Schema(description = "Why they were changed") @Size(max = 500) @Nullable String reason) {}
