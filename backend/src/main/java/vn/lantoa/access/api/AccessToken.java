package vn.lantoa.access.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A bearer token as it is listed: never the secret. */
public record AccessToken(
    @Schema(required = true) String id,
    @Schema(required = true) String name,
    @Schema(required = true, description = "The first characters, to recognise it") String prefix,
    @Schema(required = true) AccessTokenState state,
    @Schema(description = "What it may do, as resource:verb; absent: whatever its account may")
        @Nullable List<String> scopes,
    @Schema(description = "The subtree it is limited to") @Nullable OrganisationRef organisation,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant expiresAt,
    @Schema(description = "To the minute") @Nullable Instant lastUsedAt,
    @Nullable String lastUsedAddress,
    @Nullable Instant revokedAt,
    @Schema(description = "The token that takes its place") @Nullable String successorId) {}
