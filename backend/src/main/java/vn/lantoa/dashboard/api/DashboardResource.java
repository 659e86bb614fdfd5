package vn.lantoa.dashboard.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.internal.ChildReads;
import vn.lantoa.dashboard.internal.DueRange;
import vn.lantoa.dashboard.internal.HeatMapReads;
import vn.lantoa.dashboard.internal.OverviewReads;
import vn.lantoa.dashboard.internal.ResolutionReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;

/**
 * Figures of subtrees and of documents; every number above zero links to the list of rows behind
 * it.
 */
@Path("/api/v1")
public class DashboardResource {

  private final OverviewReads overviews;
  private final ChildReads children;
  private final HeatMapReads heatMaps;
  private final ResolutionReads resolutions;

  public DashboardResource(
      OverviewReads overviews,
      ChildReads children,
      HeatMapReads heatMaps,
      ResolutionReads resolutions) {
    this.overviews = overviews;
    this.children = children;
    this.heatMaps = heatMaps;
    this.resolutions = resolutions;
  }

  @GET
  @Path("/dashboard/overview")
  @Tag(name = "dashboard")
  @Allowed(Permission.OVERVIEW_READ)
  @Operation(summary = "An organisation's figures by act, document, month and child")
  public Overview getOverview(
      @Parameter(required = true) @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
      @QueryParam("dueTo") @Nullable LocalDate dueTo) {
    return overviews.get(
        Ids.required("organisationId", organisationId), new DueRange(dueFrom, dueTo));
  }

  @GET
  @Path("/dashboard/children")
  @Tag(name = "dashboard")
  @Allowed(Permission.OVERVIEW_READ)
  @Operation(summary = "Children of a node with the figures of their subtrees")
  public ChildFiguresPage listChildFigures(
      @Parameter(description = "Absent: the topmost organisations in reach")
          @QueryParam("organisationId")
          @Nullable String organisationId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return children.page(Ids.field("organisationId", organisationId), limit, cursor);
  }

  @GET
  @Path("/dashboard/heat-map")
  @Tag(name = "dashboard")
  @Allowed(Permission.OVERVIEW_READ)
  @Operation(summary = "Children of a node by the months things were due in, 12 up to now")
  public HeatMapPage listHeatMapRows(
      @Parameter(required = true) @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return heatMaps.page(Ids.required("organisationId", organisationId), limit, cursor);
  }

  @GET
  @Path("/resolutions")
  @Tag(name = "resolutions")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "Documents that others carry out, newest first, with their figures in reach")
  public ResolutionPage listResolutions(
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return resolutions.list(q, limit, cursor);
  }

  @GET
  @Path("/resolutions/{id}/implementation")
  @Tag(name = "resolutions")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "How far a document is carried out",
      description =
          "Its own demands and those of the documents that implement, concretise or continue it.")
  public Implementation getImplementation(
      @PathParam("id") String id, @QueryParam("organisationId") @Nullable String organisationId) {
    return resolutions.implementation(Ids.path(id), Ids.field("organisationId", organisationId));
  }
}
