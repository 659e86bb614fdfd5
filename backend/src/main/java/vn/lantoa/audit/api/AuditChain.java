package vn.lantoa.audit.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain stands.
 *
 * @param position how many entries are sealed
 * @param hash of the last; copied out, it later proves that nothing was cut off
 * @param unsealed entries that wait
 * @param oldestUnsealedAt since when the oldest waits
 */
public record AuditChain(
    @Schema(required = true) long position,
    @Schema(required = true) String hash,
    @Schema(required = true) long unsealed,
    @Nullable Instant oldestUnsealedAt) {}
