package vn.lantoa.exchange.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of rows, by number. */
public record ImportRowPage(
    @Schema(required = true) List<ImportRow> items, @Nullable String nextCursor) implements Paged {}
