package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.study.AudienceCategory;

/** How many organisations are asked, by level. */
public record StudyPlanAsked(
    @Schema(required = true, description = "STUDY or BRIEFING") Act act,
    @Schema(description = "Of a briefing: the special audience")
        @Nullable AudienceCategory audience,
    @Schema(description = "Absent: the plan's own organisation") @Nullable String level,
    @Schema(required = true) LocalDate dueOn,
    @Schema(required = true) long organisations) {}
