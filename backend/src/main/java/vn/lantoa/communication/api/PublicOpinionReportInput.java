package vn.lantoa.communication.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a report on public opinion was sent. What it says is not taken. */
public record PublicOpinionReportInput(
    @Schema(required = true, examples = "17", description = "Who sent it") @NotBlank
        String organisationId,
    @Schema(required = true, examples = "3", description = "Above it, or a board beside one above")
        @NotBlank
        String recipientId,
    @Schema(required = true) @NotNull PublicOpinionRhythm rhythm,
    @Schema(required = true, examples = "2026-11-01", description = "Any day of the period")
        @NotNull
        LocalDate period,
    @Schema(required = true, examples = "2026-11-20") @NotNull LocalDate sentOn,
    @Schema(examples = "41-BC/ĐU") @Size(max = 100) @Nullable String symbol,
    @Schema(examples = "4") @Min(1) @Max(1000) @Nullable Integer pages,
    @Schema(examples = "1") @PositiveOrZero @Max(200) @Nullable Integer annexes) {}
