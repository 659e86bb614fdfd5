package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would happen to one turn of a recurring demand. */
public record OccurrenceCount(
    @Schema(required = true, examples = "2026-12") String occurrence,
    @Nullable LocalDate dueOn,
    @Schema(required = true) long create,
    @Schema(required = true) long change,
    @Schema(required = true) long withdraw,
    @Schema(required = true, description = "Nobody's date moves: acted on, past, or the same")
        long keep) {}
