package vn.lantoa.obstacle.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which obstacles. */
public record ObstacleFilter(
    @Parameter(description = "true: only what the caller is to answer") @QueryParam("mine")
        @Nullable Boolean mine,
    @Parameter(description = "Raised in the subtree of this organisation")
        @QueryParam("organisationId")
        @Nullable String organisationId,
    @QueryParam("obligationId") @Nullable String obligationId,
    @QueryParam("state") @Nullable ObstacleState state,
    @QueryParam("kind") @Nullable ObstacleKind kind,
    @Parameter(description = "true: only what should have been answered") @QueryParam("overdue")
        @Nullable Boolean overdue) {}
