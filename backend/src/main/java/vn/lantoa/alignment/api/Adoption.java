package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a draft could take over from the documents it serves. */
public record Adoption(
    @Schema(required = true, description = "Addressed and not yet known: what adopting adds")
        long fresh,
    @Schema(required = true) List<AdoptionItem> items,
    @Schema(required = true, description = "There are more than are listed") boolean more) {}
