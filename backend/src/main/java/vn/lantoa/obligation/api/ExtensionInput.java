package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asking for more time. */
public record ExtensionInput(
    @Schema(required = true, description = "The wanted last day") @NotNull LocalDate dueOn,
    @Schema(required = true) @NotBlank @Size(max = 2000) String reason,
    @Schema(description = "What was done so far") @Size(max = 2000) @Nullable String doneSoFar,
    @Schema(
            description =
                "true: where the date lies past the superior's, the request goes up to who set that; otherwise it is refused")
        @Nullable Boolean forward) {}
