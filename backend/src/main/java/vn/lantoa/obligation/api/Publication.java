package vn.lantoa.obligation.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A publication, amendment or withdrawal that was done. */
public record Publication(
    @Schema(required = true) String id,
    @Schema(required = true) PublicationAction action,
    @Schema(required = true) long created,
    @Schema(required = true) long changed,
    @Schema(required = true) long withdrawn,
    @Schema(required = true) Instant at,
    @Nullable String by,
    @Nullable String reason) {}
