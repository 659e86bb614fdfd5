package vn.lantoa.notification.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** Somebody who was told. */
public record EscalationTold(
    @Schema(required = true) EscalationStep step,
    @Schema(required = true) Instant at,
    @Schema(required = true, description = "Whose they are") OrganisationRef organisation,
    @Schema(description = "Absent where nobody holds the role, or it is not the caller's to know")
        @Nullable String name,
    @Schema(required = true, description = "true: nobody holds the role there") boolean nobody) {}
