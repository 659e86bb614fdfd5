package vn.lantoa.dashboard.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.ToldAt;

/** An organisation's completeness and timeliness. */
public record Overview(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) List<OrganisationRef> path,
    @Schema(required = true) Instant asOf,
    @Nullable Integer childCount,
    @Nullable Long organisationCount,
    @Schema(required = true) Figures figures,
    @Nullable Map<String, String> links,
    @Schema(
            description =
                "With something overdue, itself among them; where acts or dates limit it, told of "
                    + "at most 300 organisations")
        @Nullable Long overdueOrganisations,
    @Schema(required = true) List<FiguresByAct> byAct,
    @Schema(required = true, description = "At most 20, most overdue first")
        List<FiguresByDocument> byDocument,
    @Schema(required = true, description = "The 12 months up to now, by due date")
        List<FiguresByMonth> byMonth,
    @Schema(description = "Beside last month and last year; of the range asked for, if any")
        @Nullable FiguresTrend trend,
    @Schema(required = true) List<PeerGroup> peerGroups)
    implements ToldAt {

  @Override
  public Instant toldAt() {
    return asOf;
  }
}
