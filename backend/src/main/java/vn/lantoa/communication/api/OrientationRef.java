package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** An orientation as another names it. */
public record OrientationRef(
    @Schema(required = true) String id,
    @Schema(required = true) String title,
    @Schema(required = true) OrganisationRef organisation) {}
