package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer to the requests of many obligations. */
public record ExtensionDecisionsInput(
    @Schema(required = true) @NotNull ExtensionOutcome outcome,
    @Schema(description = "For GRANT: one date for all; absent: to each the date it asked for")
        @Nullable LocalDate dueOn,
    @Schema(description = "Required for REFUSE and FORWARD") @Size(max = 2000)
        @Nullable String reason,
    @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid DecisionItem> items) {}
