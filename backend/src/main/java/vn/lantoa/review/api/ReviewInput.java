package vn.lantoa.review.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as it is to be. */
@Schema(name = "ProgrammeReviewInput")
public record ReviewInput(
    @Schema(required = true, examples = "PRELIMINARY") @NotNull ReviewKind kind,
    @Schema(required = true, examples = "2026-01-01") @NotNull LocalDate startsOn,
    @Schema(required = true, examples = "2026-12-31") @NotNull LocalDate endsOn,
    @Schema(description = "The day of the conference") @Nullable LocalDate heldOn,
    @Schema(examples = "Hoàn thành 18/20 nhiệm vụ đến hạn") @Size(max = 20_000)
        @Nullable String results,
    @Size(max = 20_000) @Nullable String shortcomings,
    @Size(max = 20_000) @Nullable String causes,
    @Size(max = 20_000) @Nullable String lessons,
    @Size(max = 20_000) @Nullable String nextSteps) {}
