package vn.lantoa.organisation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level of the tree; a lower rank stands higher. */
public record OrganisationLevel(
    @Schema(required = true, examples = "PROVINCE") String code,
    @Schema(required = true, examples = "Cấp tỉnh") String name,
    @Schema(required = true, examples = "20") int rank,
    @Schema(description = "No longer set up, kept for former bodies") boolean historical) {}
