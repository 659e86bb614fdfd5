package vn.lantoa.alignment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken over. */
public record AdoptionResult(
    @Schema(required = true, description = "Tasks that are new in the draft") int tasks,
    @Schema(required = true, description = "Targets that are new in the draft") int targets,
    @Schema(required = true, description = "Items that were known already") int known) {}
