package vn.lantoa.programme.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeFunding;

/** What a task is paid with. */
public record TaskResource(
    @Schema(required = true) @NotNull ProgrammeFunding source,
    @Schema(description = "Million đồng; absent where not known yet", examples = "1200.5")
        @DecimalMin("0")
        @Digits(integer = 12, fraction = 3)
        @Nullable BigDecimal amount,
    @Size(max = 300) @Nullable String note) {}
