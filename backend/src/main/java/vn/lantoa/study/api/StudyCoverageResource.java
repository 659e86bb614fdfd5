package vn.lantoa.study.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.internal.CoverageReads;

/** Coverage of a studied document. */
@Path("/api/v1/study-coverage")
@Tag(name = "study-results")
public class StudyCoverageResource {

  private static final String WHERE =
      "Absent: the plan's organisation, or where the caller's reach begins";

  private final CoverageReads coverage;

  public StudyCoverageResource(CoverageReads coverage) {
    this.coverage = coverage;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Coverage of a document by organisation and audience",
      description =
          "First and make-up over expected less exempted, in persons. Attendances of those outside"
              + " the rate stand beside and are never added.")
  public StudyCoverage getStudyCoverage(
      @Parameter(required = true) @QueryParam("planId") @Nullable String planId,
      @Parameter(description = "Absent: the first document of the plan") @QueryParam("documentId")
          @Nullable String documentId,
      @Parameter(description = WHERE) @QueryParam("organisationId")
          @Nullable String organisationId) {
    return coverage.get(
        Ids.required("planId", planId),
        Ids.field("documentId", documentId),
        Ids.field("organisationId", organisationId));
  }
}
