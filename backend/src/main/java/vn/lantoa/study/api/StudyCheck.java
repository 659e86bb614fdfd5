package vn.lantoa.study.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.ChecklistPoint;

/** What must be made clear. */
public record StudyCheck(
    @Schema(required = true) @NotNull ChecklistPoint point,
    @Size(max = 1000) @Nullable String words) {}
