package vn.lantoa.study.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Connection points of a level. */
public record StudyPoint(
    @Schema(required = true, examples = "COMMUNE") @NotBlank @Size(max = 30) String level,
    @Schema(required = true, examples = "34") @Min(1) @Max(1_000_000) int points,
    @Schema(
            examples = "3369",
            description = "Who sat there: a part of those attending, never added to them")
        @Min(0)
        @Max(100_000_000)
        @Nullable Integer persons) {}
