package vn.lantoa.obligation.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the roll-up is. Figures are right whatever waits: a reader adds it. */
public record RollUpStanding(
    @Schema(description = "Last built from zero; absent while it is not: figures are counted")
        @Nullable Instant builtAt,
    @Schema(description = "When changes were last folded in") @Nullable Instant foldedAt,
    @Schema(required = true, description = "Changes and moves that wait", examples = "0")
        long waiting,
    @Schema(description = "Since when the first of the changes waits; absent where none does")
        @Nullable Instant oldestWaitingAt) {}
