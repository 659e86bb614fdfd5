package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of a calendar, by day. */
public record CalendarItemPage(
    @Schema(required = true) List<CalendarItem> items, @Nullable String nextCursor)
    implements Paged {}
