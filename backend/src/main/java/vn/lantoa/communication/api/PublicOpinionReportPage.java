package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Reports on public opinion, the newest first. */
public record PublicOpinionReportPage(
    @Schema(required = true) List<PublicOpinionReport> items, @Nullable String nextCursor)
    implements Paged {}
