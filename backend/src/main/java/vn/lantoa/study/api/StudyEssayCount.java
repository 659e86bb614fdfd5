package vn.lantoa.study.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.AudienceCategory;

/** Essays of a category on a document: counted, never read. */
public record StudyEssayCount(
    @Schema(required = true) @NotBlank String documentId,
    @Schema(required = true) @NotNull AudienceCategory category,
    @Schema(required = true) @Min(0) @Max(100_000_000) int due,
    @Schema(required = true) @Min(0) @Max(100_000_000) int handedIn,
    @Schema(required = true) @Min(0) @Max(100_000_000) int accepted,
    @Schema(required = true, description = "Given back to be written again")
        @Min(0)
        @Max(100_000_000)
        int returned) {}
