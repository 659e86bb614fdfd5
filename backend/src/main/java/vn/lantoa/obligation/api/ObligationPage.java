package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of obligations. */
public record ObligationPage(
    @Schema(required = true) List<ObligationRow> items,
    @Nullable String nextCursor,
    @Schema(description = "Only where count=true") @Nullable Long total)
    implements Paged {}
