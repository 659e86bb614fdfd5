package vn.lantoa.study;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A study plan as others name it. */
public record StudyPlanRef(
    @Schema(required = true, examples = "5") String id,
    @Schema(required = true, examples = "Học tập, quán triệt Nghị quyết Đại hội") String title) {}
