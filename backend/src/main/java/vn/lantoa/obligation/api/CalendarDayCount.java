package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of a calendar, and how much is due on it. */
public record CalendarDayCount(
    @Schema(required = true) LocalDate date,
    @Schema(required = true, description = "By weekends, holidays, make-up and swapped days")
        boolean working,
    @Schema(required = true, description = "Due dates of the scope on this day") long due) {}
