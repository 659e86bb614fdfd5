package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rule comes out at. */
@Schema(name = "ResolvedDeadline")
public record ResolvedDeadlineBody(
    @Schema(description = "The day the words name") @Nullable LocalDate printedOn,
    @Schema(description = "The last day in time") @Nullable LocalDate dueOn,
    @Schema(required = true, description = "The words say before the printed day")
        boolean exclusive,
    @Schema(required = true) String sentence) {}
