package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** The sum of an organisation's own plans, or of the subtree of one directly below. */
public record CommunicationBranchSum(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, description = "Of the organisation's own plans only") boolean own,
    @Schema(required = true) long plans,
    @Schema(required = true) CommunicationSum sum) {}
