package vn.lantoa.dashboard.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of a heat map's rows, by name. */
public record HeatMapPage(
    @Schema(required = true) List<HeatMapRow> items, @Nullable String nextCursor)
    implements Paged {}
