package vn.lantoa.consultation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.ConsultationState;
import vn.lantoa.organisation.OrganisationRef;

/** A round as a list shows it. */
public record ConsultationHead(
    @Schema(required = true) String id,
    @Schema(required = true) String programmeId,
    @Schema(required = true) String title,
    @Schema(required = true, examples = "1") int round,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) LocalDate closesOn,
    @Schema(required = true) ConsultationState state,
    @Schema(required = true) boolean silenceIsConsent,
    @Schema(description = "For the drafter") @Nullable ConsultationFigures figures) {}
