package vn.lantoa.consultation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.ConsultationState;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** A round of opinions on a draft. */
public record Consultation(
    @Schema(required = true) String id,
    @Schema(required = true) String programmeId,
    @Schema(required = true, description = "The draft's title as it was sent") String title,
    @Schema(required = true, examples = "1") int round,
    @Schema(required = true, description = "Who asks") OrganisationRef organisation,
    @Schema(description = "The letter") @Nullable DocumentRef document,
    @Schema(required = true, description = "What is asked of the units") String demandId,
    @Nullable String question,
    @Schema(required = true) LocalDate closesOn,
    @Schema(required = true) ConsultationState state,
    @Schema(description = "While it is open", examples = "9") @Nullable Integer daysLeft,
    @Schema(required = true) boolean silenceIsConsent,
    @Schema(required = true) boolean openTable,
    @Schema(required = true, description = "SHA-256 of what was sent") String contentHash,
    @Schema(required = true) Instant openedAt,
    @Nullable Instant closedAt,
    @Schema(description = "For the drafter; where the table is open, for every unit")
        @Nullable ConsultationFigures figures,
    @Schema(required = true, description = "The units the caller may write for")
        List<ConsultationParty> own,
    @Schema(required = true, description = "Whether the caller reads as the drafter does")
        boolean desk,
    @Schema(required = true, description = "Whether the caller answers and closes") boolean mayEdit,
    @Schema(required = true) String version)
    implements Versioned {}
