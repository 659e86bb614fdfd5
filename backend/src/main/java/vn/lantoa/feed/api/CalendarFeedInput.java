package vn.lantoa.feed.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.CalendarScope;

/** A calendar to subscribe to. */
public record CalendarFeedInput(
    @Schema(required = true) @NotBlank @Size(max = 100) String name,
    @Schema(required = true) @NotNull CalendarScope.Kind scope,
    @Schema(description = "With ORGANISATION: it and everything below")
        @Nullable String organisationId,
    @Schema(description = "With DOCUMENT") @Nullable String documentId) {}
