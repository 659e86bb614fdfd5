package vn.lantoa.study.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.conformance.SignalCode;

/** A question that figures raise, with the unit's own word on it. */
public record StudySignal(
    @Schema(required = true) SignalCode signal,
    @Schema(required = true, description = "What is asked; it accuses nobody") String question,
    @Schema(description = "The unit's answer") @Nullable String answer,
    @Nullable Instant answeredAt,
    @Schema(required = true, description = "Whether only the unit sees it so far")
        boolean unitOnly) {}
