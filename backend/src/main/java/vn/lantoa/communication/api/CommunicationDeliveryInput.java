package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was delivered of a line in a month. */
public record CommunicationDeliveryInput(
    @Schema(required = true, examples = "2026-11-01", description = "Any day of the month") @NotNull
        LocalDate month,
    @Schema(required = true, examples = "6") @Min(0) @Max(1_000_000) int count,
    @Schema(description = "Airtime in minutes") @PositiveOrZero @Max(10_000_000)
        @Nullable Integer minutes,
    @Schema(description = "Attendances (lượt người), never persons")
        @PositiveOrZero
        @Max(100_000_000)
        @Nullable Integer attendances,
    @Schema(description = "Some or all of them, to be looked at") @Size(max = 50)
        @Nullable List<@NotNull @Valid CommunicationPiece> pieces) {}
