package vn.lantoa.organisation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of organisation it is. */
public record OrganisationKind(
    @Schema(required = true, examples = "COMMITTEE") String code,
    @Schema(required = true, examples = "Cấp ủy, đảng bộ") String name) {}
