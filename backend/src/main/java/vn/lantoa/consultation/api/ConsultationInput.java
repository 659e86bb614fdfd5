package vn.lantoa.consultation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round to open: of which draft, whom it asks, by when, and by which letter. */
public record ConsultationInput(
    @Schema(required = true, examples = "12") @NotBlank String programmeId,
    @Schema(required = true) @NotNull @Valid AskedInput asked,
    @Schema(required = true, examples = "2026-12-05", description = "The last day") @NotNull
        LocalDate closesOn,
    @Schema(description = "After that day silence counts as consent; absent: it does not")
        @Nullable Boolean silenceIsConsent,
    @Schema(description = "Every asked unit sees all opinions; absent: its own only")
        @Nullable Boolean openTable,
    @Schema(examples = "Đề nghị tập trung góp ý vào các chỉ tiêu và phân công chủ trì.")
        @Size(max = 4000)
        @Nullable String question,
    @Schema(description = "A letter that is registered already; absent: one is registered")
        @Nullable String documentId,
    @Schema(examples = "12-CV/TU", description = "Of the letter to register") @Size(max = 100)
        @Nullable String symbol,
    @Schema(description = "Of the letter to register; absent: made from the programme's title")
        @Size(max = 1000)
        @Nullable String title) {}
