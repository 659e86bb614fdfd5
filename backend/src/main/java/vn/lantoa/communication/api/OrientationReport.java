package vn.lantoa.communication.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;

/** What a unit itself reported on an orientation. */
public record OrientationReport(
    @Schema(required = true) String id,
    @Schema(required = true) String orientationId,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) List<OrientationChannelCount> channels,
    @Schema(required = true) List<OrientationTopicDone> topics,
    @Schema(required = true) OrientationSum sum,
    @Schema(required = true) LocalDate reportedOn,
    @Nullable LocalDate dueOn,
    @Schema(required = true, description = "Reported behind its day") boolean late,
    @Schema(required = true, description = "What asks for a second look; nothing is refused by it")
        List<Warning> warnings,
    @Schema(required = true) boolean mayCorrect,
    @Schema(required = true) String version)
    implements Versioned {}
