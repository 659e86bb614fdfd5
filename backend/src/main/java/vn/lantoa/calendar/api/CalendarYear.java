package vn.lantoa.calendar.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;

/** The days off of a year. */
public record CalendarYear(
    @Schema(required = true, examples = "2026") int year,
    @Schema(
            required = true,
            description = "false: computed by the law; swaps and make-up days may still come")
        boolean decided,
    @Schema(description = "The notices it rests on") @Nullable String basis,
    @Nullable LocalDate decidedOn,
    @Schema(required = true) List<CalendarDay> days,
    @Schema(required = true, description = "Working days of the year") int workingDays,
    @Schema(description = "Where the year is not decided yet") @Nullable List<Warning> warnings,
    @Schema(required = true, description = "0: computed") String version)
    implements Versioned {}
