package vn.lantoa.notification.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much was not read yet. */
public record UnreadCount(
    @Schema(required = true, description = "At most 100: then there may be more", examples = "4")
        int unread) {}
