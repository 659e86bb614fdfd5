package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of what changed above and is not decided yet. */
public record SuperiorChanges(
    @Schema(required = true) List<SuperiorChange> items, @Nullable String nextCursor)
    implements Paged {}
