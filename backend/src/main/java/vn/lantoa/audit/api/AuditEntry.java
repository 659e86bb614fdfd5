package vn.lantoa.audit.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing.
 *
 * @param actor who; absent where nobody was signed in
 * @param onBehalfOf whose right it was, where it was delegated
 * @param address the network address it came from
 * @param subject the resource's path in the API
 * @param subjectName what the account is called that the entry is about; empty: erased
 * @param position its place in the chain; absent until it is sealed
 * @param hash SHA-256 over the entry and the hash before
 */
public record AuditEntry(
    @Schema(required = true, examples = "41") String id,
    @Schema(required = true) Instant at,
    @Nullable Named actor,
    @Nullable Named onBehalfOf,
    @Nullable String address,
    @Nullable String requestId,
    @Schema(required = true, examples = "obligation.submit") String action,
    @Schema(required = true, examples = "obligations") String subject,
    @Nullable String subjectId,
    @Schema(description = "What the account is called that the entry is about; empty: erased")
        @Nullable String subjectName,
    @Nullable Named organisation,
    @Schema(required = true) List<AuditChange> changes,
    @Nullable String reason,
    @Nullable Long position,
    @Nullable String hash) {}
