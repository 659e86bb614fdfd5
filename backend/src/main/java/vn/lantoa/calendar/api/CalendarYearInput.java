package vn.lantoa.calendar.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A year's table as decided. */
public record CalendarYearInput(
    @Schema(
            required = true,
            description = "The notices it rests on",
            examples = "Thông báo 9441/TB-BNV")
        @NotBlank
        @Size(max = 500)
        String basis,
    @Nullable LocalDate decidedOn,
    @Schema(required = true) @NotNull @Size(min = 1, max = 60)
        List<@NotNull @Valid @NotNull CalendarDayInput> days) {}
