package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Connection points of a level. */
public record StudyPointFigures(
    @Schema(required = true, examples = "COMMUNE") String level,
    @Schema(required = true) long points,
    @Schema(required = true, description = "A part of those attending, never added to them")
        long persons) {}
