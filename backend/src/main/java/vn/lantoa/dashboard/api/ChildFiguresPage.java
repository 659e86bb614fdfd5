package vn.lantoa.dashboard.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of children. */
public record ChildFiguresPage(
    @Schema(required = true) List<ChildFigures> items, @Nullable String nextCursor)
    implements Paged {}
