package vn.lantoa.obligation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public record DecisionResult(
    @Schema(required = true) String id,
    @Schema(required = true) DecisionOutcome outcome,
    @Nullable String code,
    @Nullable String detail) {}
