package vn.lantoa.communication.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** An orientation with its topics and whom it asks. */
public record Orientation(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable OrganisationRef board,
    @Nullable OrientationRef parent,
    @Schema(required = true, description = "Its first day") LocalDate month,
    @Schema(required = true) String title,
    @Nullable String symbol,
    @Nullable LocalDate paperOn,
    @Schema(required = true) OrientationState state,
    @Nullable Instant issuedAt,
    @Nullable Instant closedAt,
    @Schema(description = "As which it was issued") @Nullable DocumentRef document,
    @Nullable String demandId,
    @Schema(required = true) List<OrientationLevel> levels,
    @Schema(required = true) List<OrientationTopic> topics,
    @Schema(required = true) List<OrientationOwed> owed,
    @Schema(required = true, description = "Whether the caller may write the draft")
        boolean mayEdit,
    @Schema(required = true, description = "Whether the caller may issue, close and withdraw it")
        boolean mayIssue,
    @Schema(required = true, description = "Whether the caller may look at the whole board")
        boolean mayFollow,
    @Schema(required = true) String version)
    implements Versioned {}
