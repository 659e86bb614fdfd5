package vn.lantoa.access.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;

/** How an account signs in, as its administrator sees it. */
public record AccountSecurity(
    @Schema(required = true) AccountKind kind,
    @Schema(required = true) boolean mustChangePassword,
    @Schema(required = true) boolean secondFactor,
    @Schema(required = true, description = "Since the last success, at most a day back")
        int wrongAttempts,
    @Schema(description = "No sign-in before this instant") @Nullable Instant lockedUntil,
    @Schema(required = true, description = "Sessions alive now") int sessions) {}
