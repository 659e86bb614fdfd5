package vn.lantoa.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of each period of a recurring rule. */
@Schema(name = "DeadlineDay")
public record DeadlineDay(
    @Schema(
            required = true,
            description =
                "Counted from the first month of the period, 1; one past its last lies in the next period",
            examples = "1")
        int month,
    @Schema(
            required = true,
            description = "1 to 31; a month without that day ends on its last",
            examples = "20")
        int day) {}
