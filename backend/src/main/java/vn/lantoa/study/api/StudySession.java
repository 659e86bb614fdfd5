package vn.lantoa.study.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.study.StudyForm;

/** A sitting that was held. */
public record StudySession(
    @Schema(required = true) String id,
    @Schema(required = true) String planId,
    @Schema(required = true) String planTitle,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, description = "STUDY, or BRIEFING of special audiences") Act act,
    @Schema(required = true) LocalDate heldOn,
    @Nullable String startsAt,
    @Nullable String endsAt,
    @Schema(required = true) StudyForm form,
    @Nullable String place,
    @Nullable String presenterPosition,
    @Schema(required = true) boolean presenterIsHead,
    @Schema(required = true) boolean merged,
    @Nullable String makeUpOfId,
    @Schema(description = "The superior that entered it in the unit's place")
        @Nullable OrganisationRef enteredForBy,
    @Schema(required = true) List<DocumentRef> documents,
    @Schema(required = true) List<StudyPoint> points,
    @Schema(required = true) List<StudyAttendance> attendance,
    @Nullable String overReason,
    @Nullable String note,
    @Schema(required = true, description = "Minutes and photos") List<Attachment> attachments,
    @Schema(description = "What the unit owes by the plan that it shows")
        @Nullable String obligationId,
    @Schema(required = true, description = "Sittings that make up for it, by day")
        List<StudySessionRef> makeUps,
    @Nullable String source,
    @Nullable String externalId,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "What asks for a second look; it stays visible")
        List<Warning> warnings,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true, description = "Whether files may be added: until the unit handed in")
        boolean mayAttach,
    @Schema(required = true) String version)
    implements Versioned {}
