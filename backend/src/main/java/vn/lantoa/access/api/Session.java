package vn.lantoa.access.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.actor.Permission;

/** Who is signed in, and what the screens may offer. */
public record Session(
    @Schema(required = true) String userId,
    @Schema(required = true) String userName,
    @Schema(required = true) String displayName,
    @Nullable Instant expiresAt,
    @Schema(description = "What must be done before anything else; until then there are no roles")
        @Nullable PendingStep pending,
    @Schema(description = "The organisation of the first role") @Nullable OrganisationRef home,
    @Schema(required = true) List<Permission> permissions,
    @Schema(required = true) List<HeldRole> roles) {}
