package vn.lantoa.obligation.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Provision;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.web.Versioned;

/** What a document asks of whom by when. */
public record Demand(
    @Schema(required = true) String id,
    @Nullable String externalId,
    @Schema(required = true) DocumentRef document,
    @Nullable Provision provision,
    @Nullable String parentDemandId,
    @Schema(required = true) Act act,
    @Schema(required = true) String title,
    @Nullable String output,
    @Nullable String quotedWords,
    @Schema(required = true) DemandState state,
    @Schema(required = true) Addressees addressees,
    @Nullable List<OrganisationRef> coordinators,
    @Schema(required = true) List<LevelDeadline> deadlines,
    @Schema(required = true) ConfirmerKind confirmer,
    @Nullable OrganisationRef confirmerOrganisation,
    @Nullable Boolean evidenceRequired,
    @Nullable Instant publishedAt,
    @Nullable Figures figures,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) boolean mayPublish,
    @Schema(
            description =
                "For who may publish: what was left to a job and is not done. While it is open,"
                    + " changes are refused.")
        @Nullable PendingPublication pending,
    @Schema(required = true) String version)
    implements Versioned {}
