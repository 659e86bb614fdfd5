package vn.lantoa.study.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;

/** Whom a plan is to reach. */
public record StudyAudienceInput(
    @Schema(required = true) @NotNull AudienceCategory category,
    @Schema(description = "Absent: every level; of a special audience the plan's own organisation")
        @Size(max = 30)
        @Nullable String level,
    @Nullable StudyForm form,
    @Schema(description = "Its own date; absent: the level's") @Nullable LocalDate dueOn) {}
