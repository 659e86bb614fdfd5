package vn.lantoa.communication.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.paging.Paged;

/**
 * Who reported on an orientation and who has not, in a subtree; sums take in all to whom it was
 * passed on.
 */
public record OrientationBoard(
    @Schema(required = true) String orientationId,
    @Schema(required = true, description = "Whose subtree") OrganisationRef organisation,
    @Schema(description = "The last day of those asked last") @Nullable LocalDate dueOn,
    @Nullable Long daysLeft,
    @Schema(required = true, description = "Asked by it directly") OrientationUnits units,
    @Schema(required = true, description = "With those to whom it was passed on")
        OrientationUnits unitsAll,
    @Schema(required = true) OrientationSum total,
    @Schema(required = true) List<OrientationChannelSum> channels,
    @Schema(required = true) List<OrientationTopicSum> topics,
    @Schema(required = true) List<OrientationBoardUnit> items,
    @Nullable String nextCursor)
    implements Paged {}
