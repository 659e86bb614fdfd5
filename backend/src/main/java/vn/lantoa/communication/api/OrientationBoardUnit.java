package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A unit that is asked, with what it and those below it did. */
public record OrientationBoardUnit(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String obligationId,
    @Schema(required = true) OrientationUnitState state,
    @Nullable LocalDate dueOn,
    @Nullable Long daysLeft,
    @Nullable String reportId,
    @Nullable LocalDate reportedOn,
    @Schema(required = true, description = "Topics it spoke of itself") long topicsDone,
    @Schema(required = true, description = "What it did itself") OrientationSum own,
    @Schema(required = true, description = "Units below it that are asked by it or with it")
        OrientationUnits unitsBelow,
    @Schema(required = true, description = "What they did") OrientationSum below,
    @Schema(description = "Its own orientation that passes this one on")
        @Nullable String passedOnId) {}
