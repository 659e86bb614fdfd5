package vn.lantoa.reading.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Things of a reading in the order they were kept. */
public record KeptReadingItemPage(
    @Schema(required = true) List<KeptReadingItem> items, @Nullable String nextCursor)
    implements Paged {}
