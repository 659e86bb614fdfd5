package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.problem.Warning;

/** What an amendment would do. */
public record StudyPlanAmendmentPreview(
    @Schema(required = true, examples = "91-KH/TU", description = "The next number") String symbol,
    @Schema(required = true, description = "Demands that change; empty: only what the plan says")
        List<StudyPlanAmendedDemand> demands,
    @Schema(required = true) List<Warning> warnings,
    @Schema(required = true, description = "Whether the caller may amend it") boolean mayAmend) {}
