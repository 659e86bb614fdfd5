package vn.lantoa.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachment;
import vn.lantoa.organisation.OrganisationRef;

/** One step of the history. */
public record ObligationStep(
    @Schema(required = true) StepKind kind,
    @Schema(required = true) Instant at,
    @Nullable String by,
    @Schema(description = "Whose delegated right it was done with") @Nullable String onBehalfOf,
    @Nullable OrganisationRef byOrganisation,
    @Nullable String note,
    @Schema(description = "Of a progress note, in hundredths") @Nullable Integer percent,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate repairDueOn,
    @Schema(description = "Where it was proposed to move, or was moved")
        @Nullable OrganisationRef organisation,
    @Nullable List<Attachment> attachments,
    @Schema(description = "How the due date came out where the step set or moved it")
        @Nullable List<InTwoLanguages> trace) {}
