package vn.lantoa.notification.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the caller's latest digest. */
public record LastDigest(
    @Schema(required = true) LocalDate morning,
    @Schema(required = true) DigestState state,
    @Schema(required = true, examples = "1") int attempts,
    @Nullable Instant sentAt) {}
