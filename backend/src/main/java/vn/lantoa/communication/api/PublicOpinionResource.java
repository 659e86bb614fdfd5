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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.internal.PublicOpinionReads;
import vn.lantoa.communication.internal.PublicOpinionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** Reports on public opinion, recorded as sent and never by content. */
@Path("/api/v1/public-opinion-reports")
@Tag(name = "communications")
public class PublicOpinionResource {

  private final PublicOpinionReads reads;
  private final PublicOpinionService reports;

  public PublicOpinionResource(PublicOpinionReads reads, PublicOpinionService reports) {
    this.reads = reads;
    this.reports = reports;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "Reports sent in reach, or to an organisation in reach, the newest first")
  public PublicOpinionReportPage listPublicOpinionReports(
      @BeanParam PublicOpinionFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Record that a report on public opinion was sent",
      description = "Its period, day, recipient, symbol and size; what it says is not taken.")
  public PublicOpinionReport recordPublicOpinionReport(
      @Valid @NotNull PublicOpinionReportInput input) {
    return reads.get(reports.record(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "That a report on public opinion was sent")
  public PublicOpinionReport getPublicOpinionReport(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Correct what was recorded of a report")
  public PublicOpinionReport updatePublicOpinionReport(
      @PathParam("id") String id, @Valid @NotNull PublicOpinionReportInput input) {
    reports.correct(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Take away what was recorded by mistake")
  @APIResponse(responseCode = "204", description = "Taken away")
  public void deletePublicOpinionReport(@PathParam("id") String id) {
    reports.takeBack(Ids.path(id));
  }
}
