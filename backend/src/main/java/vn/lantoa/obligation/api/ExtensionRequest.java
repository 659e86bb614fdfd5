package vn.lantoa.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A request for more time, with its answer. */
public record ExtensionRequest(
    @Schema(required = true) String id,
    @Schema(required = true) ExtensionState state,
    @Schema(required = true, description = "When it was due when more time was asked for")
        LocalDate dueOnBefore,
    @Schema(required = true) LocalDate requestedDueOn,
    @Schema(required = true) String reason,
    @Schema(description = "What was done so far") @Nullable String doneSoFar,
    @Schema(required = true) Instant requestedAt,
    @Schema(description = "Absent where the person's name was erased") @Nullable String requestedBy,
    @Schema(description = "Whose delegated right it was asked with") @Nullable String requestedFor,
    @Schema(required = true) OrganisationRef decider,
    @Schema(description = "true: it went up to who set the superior's date")
        @Nullable Boolean forwarded,
    @Schema(description = "What was granted") @Nullable LocalDate grantedDueOn,
    @Nullable String answer,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Schema(description = "Whose delegated right it was decided with")
        @Nullable String decidedFor) {}
