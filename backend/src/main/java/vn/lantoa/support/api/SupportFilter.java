package vn.lantoa.support.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which requests. */
public record SupportFilter(
    @Parameter(description = "Those the caller asked, or those the caller is to answer")
        @QueryParam("side")
        @Nullable SupportSide side,
    @Parameter(description = "Asked in the subtree of this organisation")
        @QueryParam("organisationId")
        @Nullable String organisationId,
    @Parameter(description = "Asked of this board") @QueryParam("boardId") @Nullable String boardId,
    @QueryParam("studyPlanId") @Nullable String studyPlanId,
    @QueryParam("documentId") @Nullable String documentId,
    @QueryParam("state") @Nullable SupportState state,
    @QueryParam("kind") @Nullable SupportKind kind,
    @Parameter(description = "true: only what should have been answered") @QueryParam("overdue")
        @Nullable Boolean overdue) {}
