package vn.lantoa.document.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.RelationType;

/** A relation from the document in the path to another. */
public record RelationInput(
    @Schema(required = true) @NotNull RelationType type,
    @Schema(required = true, examples = "17") @NotBlank String targetId,
    @Size(max = 500) @Nullable String note) {}
