package vn.lantoa.obligation.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an obligation has come, as its organisation last said. */
@Schema(name = "ObligationProgress")
public record Progress(
    @Schema(description = "In hundredths; absent: nothing was said yet", examples = "60")
        @Nullable Integer percent,
    @Schema(description = "When it was said") @Nullable Instant at,
    @Schema(required = true, description = "It was taken on, and nothing was heard for 30 days")
        boolean stale) {}
