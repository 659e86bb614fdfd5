package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** One category: persons where it is in the rate, attendances where it is not. */
public record StudyAudienceFigures(
    @Schema(required = true) AudienceCategory category,
    @Schema(description = "Of a category in the rate") @Nullable StudyReached reached,
    @Schema(description = "Of a category outside the rate") @Nullable Long attendances) {}
