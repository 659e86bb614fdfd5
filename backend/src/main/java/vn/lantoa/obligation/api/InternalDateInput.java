package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation's own earlier date. */
public record InternalDateInput(
    @Schema(description = "Earlier than the due date; absent: the internal date is taken off")
        @Nullable LocalDate dueOn,
    @Size(max = 1000) @Nullable String reason) {}
