package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;

/** Whom a plan reaches. */
public record StudyAudience(
    @Schema(required = true) AudienceCategory category,
    @Nullable String level,
    @Schema(required = true, description = "Gets a briefing, counted apart from study")
        boolean special,
    @Schema(required = true, description = "Whether its persons enter the rate") boolean inRate,
    @Nullable StudyForm form,
    @Nullable LocalDate dueOn,
    @Schema(description = "The briefing demand of a special audience") @Nullable String demandId) {}
