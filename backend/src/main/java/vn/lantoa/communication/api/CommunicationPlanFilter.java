package vn.lantoa.communication.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which plans. */
public record CommunicationPlanFilter(
    @Parameter(description = "In the subtree of this organisation") @QueryParam("organisationId")
        @Nullable String organisationId,
    @QueryParam("studyPlanId") @Nullable String studyPlanId,
    @QueryParam("documentId") @Nullable String documentId,
    @QueryParam("state") @Nullable CommunicationPlanState state) {}
