package vn.lantoa.document.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.RelationType;

/** A relation as seen from one end; {@code document} is the other. */
public record Relation(
    @Schema(required = true, examples = "5") String id,
    @Schema(required = true) RelationType type,
    @Schema(required = true) DocumentRef document,
    @Nullable String note) {}
