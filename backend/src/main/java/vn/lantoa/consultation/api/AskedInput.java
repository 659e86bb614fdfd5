package vn.lantoa.consultation.api;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to ask: a subtree filtered by levels and kinds, and a list, less the exceptions. */
@Schema(name = "ConsultationAskedInput")
public record AskedInput(
    @Schema(examples = "17", description = "Those below this organisation")
        @Nullable String subtreeOf,
    @Schema(examples = "[\"COMMUNE\"]", description = "Of the subtree; empty: every level")
        @Size(max = 20)
        @Nullable List<String> levels,
    @Schema(examples = "[\"COMMITTEE\"]", description = "Of the subtree; empty: every kind")
        @Size(max = 20)
        @Nullable List<String> kinds,
    @Schema(examples = "[\"18\", \"19\"]") @Size(max = 2000) @Nullable List<String> organisations,
    @Size(max = 2000) @Nullable List<String> exceptions) {}
