package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A line of a plan with what was delivered of it, month by month. */
public record CommunicationItem(
    @Schema(required = true) String id,
    @Nullable OrganisationRef partner,
    @Nullable String outlet,
    @Schema(required = true) String audience,
    @Schema(required = true) CommunicationChannel channel,
    @Nullable String columnName,
    @Schema(required = true) int plannedCount,
    @Nullable Integer plannedMinutes,
    @Schema(required = true, description = "Summed over the months") long doneCount,
    @Schema(required = true) long doneMinutes,
    @Schema(required = true) long attendances,
    @Schema(required = true) List<CommunicationDelivery> deliveries,
    @Schema(required = true, description = "Whether the caller reports what was delivered")
        boolean mayReport) {}
