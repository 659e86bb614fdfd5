package vn.lantoa.feed.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.organisation.OrganisationRef;

/** A calendar that can be subscribed to; its address is shown once, when it is made. */
public record CalendarFeed(
    @Schema(required = true) String id,
    @Schema(required = true) String name,
    @Schema(required = true) CalendarScope.Kind scope,
    @Nullable OrganisationRef organisation,
    @Nullable DocumentRef document,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "To the hour") @Nullable Instant lastReadAt,
    @Nullable Instant revokedAt) {}
