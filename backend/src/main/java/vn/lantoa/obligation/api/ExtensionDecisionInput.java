package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a request for more time. */
public record ExtensionDecisionInput(
    @Schema(required = true) @NotNull ExtensionOutcome outcome,
    @Schema(description = "For GRANT: another date than the one asked for")
        @Nullable LocalDate dueOn,
    @Schema(description = "Required for REFUSE and FORWARD") @Size(max = 2000)
        @Nullable String reason) {}
