package vn.lantoa.communication.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which orientations. */
public record OrientationFilter(
    @Parameter(description = "Of this organisation") @QueryParam("organisationId")
        @Nullable String organisationId,
    @Parameter(description = "Any day of the month") @QueryParam("month") @Nullable LocalDate month,
    @QueryParam("state") @Nullable OrientationState state,
    @Parameter(description = "Whose demand this is") @QueryParam("demandId")
        @Nullable String demandId) {}
