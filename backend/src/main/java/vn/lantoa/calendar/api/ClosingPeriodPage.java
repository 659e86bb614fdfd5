package vn.lantoa.calendar.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of closing periods, newest first. */
public record ClosingPeriodPage(
    @Schema(required = true) List<ClosingPeriod> items, @Nullable String nextCursor)
    implements Paged {}
