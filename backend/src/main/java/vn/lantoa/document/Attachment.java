package vn.lantoa.document;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of a document, or the evidence of an obligation. */
public record Attachment(
    @Schema(required = true, examples = "12") String id,
    @Schema(required = true, examples = "ke-hoach.pdf") String fileName,
    @Schema(required = true, description = "By content, not by name", examples = "application/pdf")
        String mediaType,
    @Schema(required = true, description = "Bytes", examples = "48211") long size,
    @Schema(required = true, description = "Of the bytes, in hex") String sha256,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "Who added it") @Nullable String createdBy,
    @Schema(description = "Whether the caller may delete it") @Nullable Boolean mayDelete) {}
