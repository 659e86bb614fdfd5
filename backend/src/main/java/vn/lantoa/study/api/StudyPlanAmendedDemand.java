package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.study.AudienceCategory;

/** What an amendment does to a demand of a plan, in organisations. */
public record StudyPlanAmendedDemand(
    @Schema(required = true, description = "STUDY or BRIEFING") Act act,
    @Schema(description = "Of a briefing: the special audience")
        @Nullable AudienceCategory audience,
    @Schema(required = true, description = "That owe it from now on") long created,
    @Schema(required = true, description = "With another date") long changed,
    @Schema(required = true, description = "That owe it no more") long withdrawn,
    @Schema(required = true, description = "For whom nothing changes") long kept) {}
