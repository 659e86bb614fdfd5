package vn.lantoa.study.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.internal.ConformanceReads;

/** The rules of an issued study plan, judged. */
@Path("/api/v1/study-plans/{id}/conformance")
@Tag(name = "study-results")
public class StudyConformanceResource {

  private static final String WHERE =
      "Absent: the plan's organisation, or where the caller's reach begins";

  private final ConformanceReads conformance;

  public StudyConformanceResource(ConformanceReads conformance) {
    this.conformance = conformance;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "The rules of a plan judged at an organisation and below, with their reasons",
      description =
          "What figures ask is shown to the unit first; to its superiors once it has answered, or"
              + " three days after its last sitting was entered.")
  public StudyConformance getStudyConformance(
      @PathParam("id") String id,
      @Parameter(description = WHERE) @QueryParam("organisationId")
          @Nullable String organisationId) {
    return conformance.get(Ids.path(id), Ids.field("organisationId", organisationId));
  }
}
