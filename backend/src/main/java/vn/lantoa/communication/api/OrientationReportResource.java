package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.communication.internal.OrientationReportReads;
import vn.lantoa.communication.internal.OrientationReportService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;

/** What a unit reported on an orientation. */
@Path("/api/v1/orientation-reports/{id}")
@Tag(name = "communications")
public class OrientationReportResource {

  private final OrientationReportReads reads;
  private final OrientationReportService reports;

  public OrientationReportResource(OrientationReportReads reads, OrientationReportService reports) {
    this.reads = reads;
    this.reports = reports;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "What a unit reported on an orientation, with what asks for a second look")
  public OrientationReport getOrientationReport(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Correct what a unit reported, with the reason")
  public OrientationReport updateOrientationReport(
      @PathParam("id") String id, @Valid @NotNull OrientationReportInput input) {
    reports.correct(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }
}
