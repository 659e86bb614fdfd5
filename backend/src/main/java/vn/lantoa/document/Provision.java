package vn.lantoa.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An addressable passage of a document's text; its id stays while its words do. */
public record Provision(
    @Schema(required = true, examples = "7") String id,
    @Schema(required = true, examples = "II.1.a") String label,
    @Schema(required = true, description = "0 for the outermost") int depth,
    @Schema(required = true, description = "Its place in the text, from 1") int ordinal,
    @Nullable String heading,
    @Schema(required = true) String text,
    @Schema(description = "Demands that rest on it") @Nullable Integer demandCount) {}
