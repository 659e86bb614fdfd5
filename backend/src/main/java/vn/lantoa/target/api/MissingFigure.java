package vn.lantoa.target.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit that owes a figure and gave none that counts. */
public record MissingFigure(
    @Schema(required = true) TargetRef target,
    @Schema(required = true, examples = "2026-Q3") String period,
    @Schema(description = "The newest period whose figure stands in its place")
        @Nullable String lastKnown,
    @Schema(required = true, description = "It was given and returned") boolean returned) {}
