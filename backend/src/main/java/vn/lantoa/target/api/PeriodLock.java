package vn.lantoa.target.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** A period closed for the figures of an organisation and all below it. */
@Schema(name = "TargetPeriodLock")
public record PeriodLock(
    @Schema(required = true) String id,
    @Schema(required = true) String organisationId,
    @Schema(required = true, examples = "2025") String period,
    @Schema(required = true) boolean locked,
    @Schema(required = true) String reason,
    @Schema(required = true) Instant lockedAt,
    @Nullable String releaseReason,
    @Nullable Instant releasedAt,
    @Schema(required = true) String version)
    implements Versioned {}
