package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.internal.OrientationBoardReads;
import vn.lantoa.communication.internal.OrientationIssue;
import vn.lantoa.communication.internal.OrientationReads;
import vn.lantoa.communication.internal.OrientationReportReads;
import vn.lantoa.communication.internal.OrientationReportService;
import vn.lantoa.communication.internal.OrientationService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** Orientations: drafted, issued down the tree, passed on, closed, taken back. */
@Path("/api/v1/orientations")
@Tag(name = "communications")
public class OrientationResource {

  private final OrientationReads reads;
  private final OrientationService drafts;
  private final OrientationIssue issues;
  private final OrientationReportReads filed;
  private final OrientationReportService reports;
  private final OrientationBoardReads boards;

  public OrientationResource(
      OrientationReads reads,
      OrientationService drafts,
      OrientationIssue issues,
      OrientationReportReads filed,
      OrientationReportService reports,
      OrientationBoardReads boards) {
    this.reads = reads;
    this.drafts = drafts;
    this.issues = issues;
    this.filed = filed;
    this.reports = reports;
    this.boards = boards;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Orientations the caller may read, the newest month first",
      description = "Those in reach, and the issued ones of superiors that are for the caller.")
  public OrientationPage listOrientations(
      @BeanParam OrientationFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Draft the orientation of a month",
      description = "With parentId it passes on the superior's, to which topics may be added.")
  public Orientation createOrientation(@Valid @NotNull OrientationInput input) {
    return reads.get(drafts.create(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "An orientation with its topics, and what the caller's own units owe by it")
  public Orientation getOrientation(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace what a draft says")
  public Orientation updateOrientation(
      @PathParam("id") String id, @Valid @NotNull OrientationInput input) {
    drafts.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a draft")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteOrientation(@PathParam("id") String id) {
    drafts.delete(Ids.path(id));
  }

  @GET
  @Path("/{id}/preview")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "Whom issuing would ask to report; writes nothing")
  public OrientationPreview previewOrientation(@PathParam("id") String id) {
    return issues.preview(Ids.path(id));
  }

  @POST
  @Path("/{id}/issue")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "Issue a draft: every committee and cell of its levels owes a report",
      description = "Registers the paper and gives one COMMUNICATE demand, a date for each level.")
  public Orientation issueOrientation(@PathParam("id") String id) {
    issues.issue(Ids.path(id));
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/closure")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Close an issued orientation: nothing more is reported")
  public Orientation closeOrientation(@PathParam("id") String id) {
    issues.close(Ids.path(id));
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Take an orientation back with what it asked for, with the reason")
  public Orientation withdrawOrientation(
      @PathParam("id") String id, @Valid @NotNull CommunicationReasonInput input) {
    issues.withdraw(Ids.path(id), input.reason());
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/reports")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Report what a unit itself did on an orientation",
      description = "Counts and topics, never what was said. Hands in what the unit owes by it.")
  public OrientationReport createOrientationReport(
      @PathParam("id") String id, @Valid @NotNull OrientationReportInput input) {
    return filed.get(reports.report(Ids.path(id), input));
  }

  @GET
  @Path("/{id}/board")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Who reported on an orientation and who has not, with sums by channel and topic",
      description =
          "Units by name. Sums take in those to whom it was passed on; each unit has its own and"
              + " what is below it.")
  public OrientationBoard getOrientationBoard(
      @PathParam("id") String id,
      @QueryParam("organisationId")
          @Parameter(description = "Whose subtree; absent: its own, or the caller's")
          @Nullable String organisationId,
      @QueryParam("status") @Nullable OrientationUnitState status,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return boards.board(
        Ids.path(id), Ids.field("organisationId", organisationId), status, limit, cursor);
  }
}
