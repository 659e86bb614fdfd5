package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words that may speak of a deadline, and what is needed to understand them. */
@Schema(name = "DeadlineReadingInput")
public record DeadlineReadingInput(
    @Schema(required = true, examples = "chậm nhất ngày 15/8") @NotBlank @Size(max = 2000)
        String words,
    @Schema(description = "The paper's date: a missing year is the first on or after it")
        @Nullable LocalDate referenceDate,
    @Schema(description = "In its place, where only the year is known") @Min(1900) @Max(2200)
        @Nullable Integer year,
    @Schema(description = "Gives the date of issue, the term and the calendar of its holder")
        @Nullable String documentId,
    @Schema(description = "Whose closing periods are counted with") @Nullable String organisationId,
    @Nullable LocalDate termStartsOn,
    @Nullable LocalDate termEndsOn,
    @Schema(description = "The date the rule is counted from, where it is known")
        @Nullable LocalDate anchorOn,
    @Schema(description = "Recurring rules: the first turn is not due before; default: today")
        @Nullable LocalDate since) {}
