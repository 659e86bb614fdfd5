package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What an organisation owes for which the caller reports. */
public record OrientationOwed(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String obligationId,
    @Nullable LocalDate dueOn,
    @Schema(description = "Days until then; below 0: past") @Nullable Long daysLeft,
    @Schema(description = "What it reported") @Nullable String reportId,
    @Schema(description = "Its own orientation that passes this one on")
        @Nullable String passedOnId,
    @Schema(required = true, description = "Whether the caller may draft one") boolean mayPassOn) {}
