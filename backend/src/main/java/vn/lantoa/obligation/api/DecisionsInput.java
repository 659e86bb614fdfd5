package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Accept or return many at once. */
public record DecisionsInput(
    @Schema(required = true) @NotNull Decision decision,
    @Schema(description = "The reason, for RETURN") @Size(max = 2000) @Nullable String note,
    @Schema(description = "For RETURN") @Nullable LocalDate repairDueOn,
    @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid DecisionItem> items) {}
