package vn.lantoa.review.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;

/** What one organisation led in the window. */
@Schema(name = "ProgrammeReviewLead")
public record ReviewLead(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) Figures figures) {}
