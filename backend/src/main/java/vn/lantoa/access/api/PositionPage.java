package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of offices by name. */
public record PositionPage(
    @Schema(required = true) List<Position> items, @Nullable String nextCursor) implements Paged {}
