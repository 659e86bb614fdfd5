package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of demands, newest first. */
public record DemandPage(
    @Schema(required = true) List<Demand> items, @Nullable String nextCursor, @Nullable Long total)
    implements Paged {}
