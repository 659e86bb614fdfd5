package vn.lantoa.consultation.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.PartyStanding;
import vn.lantoa.organisation.OrganisationRef;

/** A unit that was asked, and what came from it. */
public record ConsultationParty(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) PartyStanding standing,
    @Schema(required = true, examples = "3") long opinions,
    @Schema(description = "When it agreed, or wrote last") @Nullable Instant at,
    @Schema(description = "What it owes: the obligation") @Nullable String obligationId) {}
