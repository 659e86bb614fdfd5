package vn.lantoa.reading.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** An organisation that printed words may mean, and why. */
public record OrganisationSuggestion(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) NameMatch match) {}
