package vn.lantoa.alignment.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentDecision;

/** What is done about an item that was taken over, or that changed above. */
public record AlignmentDecisionInput(
    @Schema(required = true) @NotNull AlignmentDecision decision,
    @Schema(
            description =
                "Why. Needed to decline, to keep one's own words, and to confirm what was taken over"
                    + " as it is",
            examples = "Giữ nguyên, phù hợp với xã")
        @Size(max = 1000)
        @Nullable String note) {}
