package vn.lantoa.support.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the board answers: a day and who or what comes, or why not. */
public record SupportAnswerInput(
    @Schema(required = true, examples = "ACCEPTED") @NotNull SupportOutcome outcome,
    @Schema(description = "Where accepted: the day of the help", examples = "2026-12-08")
        @Nullable LocalDate promisedOn,
    @Schema(
            description = "Who comes, by position and never by name",
            examples = "Trưởng phòng Lý luận chính trị")
        @Size(max = 300)
        @Nullable String helperPosition,
    @Schema(description = "What is given; where declined: why") @Size(max = 4000)
        @Nullable String answer) {}
