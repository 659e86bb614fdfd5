package vn.lantoa.calendar.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Warning;

/** A count of working days. */
public record WorkingDays(
    @Schema(required = true) LocalDate from,
    @Schema(required = true, description = "Negative: counted back") int count,
    @Schema(required = true, description = "The last of them; the first day is not counted")
        LocalDate on,
    @Schema(required = true, description = "Weekdays passed over because they are off")
        List<LocalDate> passedOver,
    @Nullable List<Warning> warnings) {}
