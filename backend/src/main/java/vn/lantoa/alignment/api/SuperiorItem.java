package vn.lantoa.alignment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.document.DocumentRef;

/** What is served above, as it stands now. */
public record SuperiorItem(
    @Schema(required = true) SuperiorKind kind,
    @Schema(required = true, description = "Of the demand, provision or target", examples = "41")
        String id,
    @Nullable DocumentRef document,
    @Schema(required = true) String title,
    @Nullable String output,
    @Schema(description = "Its date in words") @Nullable String deadline,
    @Schema(description = "Place of its passage", examples = "II.1.a") @Nullable String label,
    @Schema(description = "Words of its passage, at most 1000 characters") @Nullable String clause,
    @Schema(required = true, description = "Taken back, or no longer in the text")
        boolean withdrawn) {}
