package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The number a plan is issued with. */
public record StudyPlanIssueInput(
    @Schema(required = true, examples = "87-KH/TU") @NotBlank @Size(max = 100) String symbol,
    @Schema(description = "Absent: today") @Nullable LocalDate issuedOn,
    @Size(max = 200) @Nullable String place,
    @Size(max = 200) @Nullable String signerPosition) {}
