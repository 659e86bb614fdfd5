package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody to hold an office. */
public record HoldingInput(
    @Schema(required = true) @NotBlank String accountId,
    @Schema(required = true) @NotNull LocalDate from,
    @Schema(description = "The last day; absent: open") @Nullable LocalDate to,
    @Schema(description = "Ends the open holdings of the office on the day before")
        @Nullable Boolean endsPrevious) {}
