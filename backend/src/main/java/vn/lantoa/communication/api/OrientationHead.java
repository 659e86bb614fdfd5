package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** An orientation in a list. */
public record OrientationHead(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable OrganisationRef board,
    @Schema(required = true, description = "Its first day") LocalDate month,
    @Schema(required = true) String title,
    @Nullable String symbol,
    @Schema(required = true) OrientationState state,
    @Schema(required = true, description = "With those passed on from above") long topics,
    @Schema(description = "The last day of those asked last") @Nullable LocalDate dueOn,
    @Schema(description = "By when the caller's own unit still reports on it")
        @Nullable LocalDate owedOn) {}
