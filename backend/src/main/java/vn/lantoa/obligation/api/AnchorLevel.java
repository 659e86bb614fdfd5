package vn.lantoa.obligation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an anchor does to the deadline of a level. */
public record AnchorLevel(
    @Schema(description = "Absent: every level without a deadline of its own")
        @Nullable String level,
    @Nullable LocalDate dueBefore,
    @Schema(description = "Absent: it waits") @Nullable LocalDate dueOn,
    @Nullable List<InTwoLanguages> trace) {}
