package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A communication plan in a list. */
public record CommunicationPlanHead(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable OrganisationRef lead,
    @Schema(required = true) String title,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) CommunicationPlanState state,
    @Schema(required = true) CommunicationSum total) {}
