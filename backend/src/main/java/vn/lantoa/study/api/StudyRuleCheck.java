package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Verdict;

/** A rule judged at one unit. */
public record StudyRuleCheck(
    @Schema(required = true) StudyRule rule,
    @Schema(required = true) Verdict verdict,
    @Schema(required = true, description = "Not applicable only because its day has not come")
        boolean waiting,
    @Schema(required = true, examples = "Mới có 23/28 người phải học đã học.") String reason,
    @Schema(description = "The row it rests on", examples = "/api/v1/study-sessions/7")
        @Nullable String row) {}
