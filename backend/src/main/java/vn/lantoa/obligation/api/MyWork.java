package vn.lantoa.obligation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What waits for the caller; empty groups are left out. */
public record MyWork(
    @Schema(required = true) LocalDate today,
    @Nullable List<OrganisationRef> organisations,
    @Schema(required = true) List<WorkGroup> groups,
    @Schema(description = "Demands of one's own that wait, up for their monthly look")
        @Nullable List<ConditionRow> conditions) {}
