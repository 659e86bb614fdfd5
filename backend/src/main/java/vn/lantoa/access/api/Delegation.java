package vn.lantoa.access.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** Roles handed from one account to another between two days. */
public record Delegation(
    @Schema(required = true) String id,
    @Schema(required = true) Person giver,
    @Schema(required = true) Person receiver,
    @Schema(required = true) List<DelegatedRole> roles,
    @Schema(required = true) LocalDate from,
    @Schema(required = true) LocalDate to,
    @Schema(required = true) String reason,
    @Schema(required = true) DelegationState state,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant revokedAt,
    @Schema(required = true) String version)
    implements Versioned {}
