package vn.lantoa.document.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A type of document (loại văn bản), its name in the language asked for. */
public record DocumentType(
    @Schema(required = true, examples = "NQ") String code,
    @Schema(examples = "NQ", description = "As symbols write it") @Nullable String abbreviation,
    @Schema(required = true, examples = "Nghị quyết") String name,
    @Schema(required = true, description = "Whether others carry it out") boolean directive,
    @Schema(description = "A State or mass-organisation form") @Nullable Boolean state) {}
