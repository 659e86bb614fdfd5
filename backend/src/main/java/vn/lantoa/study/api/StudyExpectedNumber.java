package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** Persons of a category that are expected at a unit. */
public record StudyExpectedNumber(
    @Schema(required = true) AudienceCategory category,
    @Schema(required = true) int persons,
    @Schema(required = true, description = "Of them exempted") int exempted,
    @Nullable String exemptionReason,
    @Schema(required = true, description = "HEADCOUNT, or CORRECTION", examples = "HEADCOUNT")
        String source,
    @Schema(description = "Of the headcount it was frozen from") @Nullable LocalDate countedOn,
    @Schema(description = "Why it was corrected") @Nullable String reason) {}
