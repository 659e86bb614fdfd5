package vn.lantoa.access.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bearer token as it is listed: never the secret. */
public record AccessToken(
    @Schema(required = true) String id,
    @Schema(required = true) String name,
    @Schema(required = true, description = "The first characters, to recognise it") String prefix,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
