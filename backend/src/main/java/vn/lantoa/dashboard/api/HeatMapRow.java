package vn.lantoa.dashboard.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** One organisation's subtree, month by month. */
public record HeatMapRow(
    @Schema(required = true) OrganisationRef organisation,
    @Nullable String peerGroup,
    @Schema(description = "What its like are called") @Nullable String peerGroupName,
    @Schema(required = true, description = "The 12 months up to now, by due date")
        List<FiguresByMonth> months) {}
