package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.StudyRule;

/** A rule over many units. */
public record StudyRuleTally(
    @Schema(required = true) StudyRule rule,
    @Schema(required = true, description = "Whether the plan asks for it") boolean on,
    @Schema(required = true) long pass,
    @Schema(required = true) long fail,
    @Schema(required = true) long notApplicable) {}
