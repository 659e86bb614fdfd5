package vn.lantoa.calendar.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.calendar.DayOffKind;
import vn.lantoa.calendar.Holiday;

/** A day of a year's table. */
public record CalendarDayInput(
    @Schema(required = true, examples = "2027-05-03") @NotNull LocalDate date,
    @Schema(required = true) @NotNull DayOffKind kind,
    @Schema(required = true) @NotNull Holiday holiday) {}
