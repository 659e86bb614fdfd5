package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Communication plans, newest first. */
public record CommunicationPlanPage(
    @Schema(required = true) List<CommunicationPlanHead> items, @Nullable String nextCursor)
    implements Paged {}
