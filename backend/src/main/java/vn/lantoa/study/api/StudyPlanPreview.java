package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom issuing a plan would ask. */
public record StudyPlanPreview(
    @Schema(required = true, examples = "87-KH/TU", description = "The next number") String symbol,
    @Schema(required = true, description = "Organisations that would study") long organisations,
    @Schema(required = true) List<StudyPlanAsked> asked,
    @Schema(required = true, description = "Whether the caller may issue it now")
        boolean mayIssue) {}
