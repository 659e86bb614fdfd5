package vn.lantoa.notification.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of escalations. */
public record EscalationPage(
    @Schema(required = true) List<Escalation> items, @Nullable String nextCursor)
    implements Paged {}
