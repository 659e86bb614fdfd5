package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch; verdicts in the order of its items. */
public record StudySessionBatch(
    @Schema(required = true) long created,
    @Schema(required = true) long updated,
    @Schema(required = true) long unchanged,
    @Schema(required = true) long refused,
    @Schema(required = true) List<StudySessionVerdict> items) {}
