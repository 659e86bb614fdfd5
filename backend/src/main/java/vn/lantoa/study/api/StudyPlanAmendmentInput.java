package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to put in the place of an issued plan, and why. */
public record StudyPlanAmendmentInput(
    @Schema(required = true, description = "The whole plan as it is to stand") @NotNull @Valid
        StudyPlanInput plan,
    @Schema(required = true, examples = "Đại hội lùi sang tháng 1/2027") @NotBlank @Size(max = 1000)
        String reason,
    @Schema(
            examples = "91-KH/TU",
            description = "Of the document that amends the plan's; absent: there is none")
        @Size(max = 100)
        @Nullable String symbol,
    @Schema(description = "Absent: today") @Nullable LocalDate issuedOn,
    @Size(max = 200) @Nullable String place,
    @Size(max = 200) @Nullable String signerPosition) {}
