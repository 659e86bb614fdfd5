package vn.lantoa.calendar.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.calendar.DayOffKind;
import vn.lantoa.calendar.Holiday;

/** A day of a year's table. */
public record CalendarDay(
    @Schema(required = true, examples = "2026-04-27") LocalDate date,
    @Schema(
            required = true,
            description =
                "HOLIDAY by law, MAKE_UP for one on a rest day, SWAPPED against a weekend day, WORKED: that weekend day")
        DayOffKind kind,
    @Schema(required = true) Holiday holiday,
    @Schema(required = true, description = "The holiday in the reader's language") String name) {}
