package vn.lantoa.feed.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.CarriesSecret;

/** A new calendar; its address is shown this once. */
public record CreatedCalendarFeed(
    @Schema(
            required = true,
            description = "The path to subscribe to, after the installation's host",
            examples = "/api/v1/calendar-feeds/cal_c2FtcGxl.ics")
        String path,
    @Schema(required = true) CalendarFeed feed)
    implements CarriesSecret {}
