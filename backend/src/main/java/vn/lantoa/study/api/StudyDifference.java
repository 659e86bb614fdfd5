package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation said of a level below it, against what that level recorded itself. */
public record StudyDifference(
    @Schema(required = true, examples = "COMMUNE") String level,
    @Schema(required = true, description = "Persons at points of that level, as told from above")
        long told,
    @Schema(required = true, description = "Persons the units of that level recorded")
        long recorded,
    @Schema(required = true, description = "Told less recorded") long difference) {}
