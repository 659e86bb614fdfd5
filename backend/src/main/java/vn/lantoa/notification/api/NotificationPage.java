package vn.lantoa.notification.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of the inbox. */
public record NotificationPage(
    @Schema(required = true) List<Notification> items, @Nullable String nextCursor)
    implements Paged {}
