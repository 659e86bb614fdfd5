package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each row. */
public record Decisions(
    @Schema(required = true) int decided,
    @Schema(required = true) int refused,
    @Schema(required = true) List<DecisionResult> results) {}
