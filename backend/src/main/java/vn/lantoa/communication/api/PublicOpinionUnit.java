package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A unit of which a report is expected. */
public record PublicOpinionUnit(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(description = "Absent: not sent") @Nullable LocalDate sentOn,
    @Nullable String reportId,
    @Schema(required = true, description = "Sent behind the day, or not sent and the day is past")
        boolean late) {}
