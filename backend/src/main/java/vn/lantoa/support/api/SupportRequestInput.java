package vn.lantoa.support.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit asks of an advisory board. */
public record SupportRequestInput(
    @Schema(required = true, examples = "17", description = "Who asks") @NotBlank
        String organisationId,
    @Schema(required = true, examples = "9", description = "An advisory board of one above it")
        @NotBlank
        String boardId,
    @Schema(required = true, examples = "PRESENTER") @NotNull SupportKind kind,
    @Schema(required = true, examples = "Cử báo cáo viên chuyên đề Nghị quyết 05-NQ/TU")
        @NotBlank
        @Size(max = 500)
        String title,
    @Size(max = 4000) @Nullable String words,
    @Schema(description = "The study plan it is for") @Nullable String studyPlanId,
    @Schema(description = "The document it is about") @Nullable String documentId,
    @Schema(description = "The day the help is wished for", examples = "2026-12-10")
        @Nullable LocalDate neededBy,
    @Schema(
            description =
                "The day an answer is needed by; absent: a week from today, the wished day where that is earlier")
        @Nullable LocalDate answerBy) {}
