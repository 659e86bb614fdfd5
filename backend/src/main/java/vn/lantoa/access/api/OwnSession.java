package vn.lantoa.access.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somewhere one is signed in. */
public record OwnSession(
    @Schema(required = true) String id,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "To the minute") Instant lastUsedAt,
    @Schema(required = true) Instant expiresAt,
    @Nullable String address,
    @Schema(required = true, examples = "Chrome trên Windows") String device,
    @Schema(required = true, description = "The session of this request") boolean current) {}
