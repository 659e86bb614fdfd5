package vn.lantoa.document.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of the register. */
public record DocumentPage(
    @Schema(required = true) List<DocumentRow> items,
    @Nullable String nextCursor,
    @Schema(description = "Only where asked for by count=true") @Nullable Long total)
    implements Paged {}
