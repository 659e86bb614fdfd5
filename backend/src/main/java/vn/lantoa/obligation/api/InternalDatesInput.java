package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An earlier date for an organisation's share of a demand: its own row and those below it. */
public record InternalDatesInput(
    @Schema(required = true) @NotBlank String organisationId,
    @Schema(required = true) @NotBlank String demandId,
    @Schema(
            description =
                "Earlier than the due dates; absent: the dates this organisation set are taken off")
        @Nullable LocalDate dueOn,
    @Schema(
            description = "Of a recurring demand: which of its turns, as its obligations name it",
            examples = "2026-12")
        @Size(max = 10)
        @Nullable String occurrence,
    @Size(max = 1000) @Nullable String reason) {}
