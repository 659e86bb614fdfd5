package vn.lantoa.communication.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.study.StudyPlanRef;

/** A communication plan with its lines and their sums by channel. */
public record CommunicationPlan(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable OrganisationRef lead,
    @Schema(required = true) String title,
    @Nullable String goal,
    @Nullable StudyPlanRef studyPlan,
    @Nullable DocumentRef document,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) CommunicationPlanState state,
    @Nullable Instant approvedAt,
    @Nullable Instant closedAt,
    @Schema(required = true) List<CommunicationItem> items,
    @Schema(required = true) List<CommunicationChannelSum> channels,
    @Schema(required = true) CommunicationSum total,
    @Schema(required = true, description = "Whether the caller may write the draft")
        boolean mayEdit,
    @Schema(required = true, description = "Whether the caller may approve, reopen and close it")
        boolean mayApprove,
    @Schema(required = true) String version)
    implements Versioned {}
