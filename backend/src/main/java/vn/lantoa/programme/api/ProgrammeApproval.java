package vn.lantoa.programme.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who approved which content. */
public record ProgrammeApproval(
    @Schema(required = true, description = "SHA-256 of the content that was approved")
        String contentHash,
    @Schema(required = true) Instant at,
    @Schema(required = true) String by,
    @Schema(required = true, description = "False: the content was changed since; it is void")
        boolean valid,
    @Nullable String note) {}
