package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.target.internal.ActualReads;
import vn.lantoa.target.internal.ActualService;

/**
 * What was reached: figures reported by the organisation, confirmed or returned by the one above.
 */
@Path("/api/v1/targets/{id}/actuals")
@Tag(name = "targets")
public class TargetActualResource {

  private final ActualService actuals;
  private final ActualReads reads;

  public TargetActualResource(ActualService actuals, ActualReads reads) {
    this.actuals = actuals;
    this.reads = reads;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The figures reported on a target, by period, at most 200")
  public List<TargetActual> listTargetActuals(@PathParam("id") String id) {
    return reads.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Report the figure of a period")
  @APIResponse(
      responseCode = "201",
      description = "Reported",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TargetActual.class)))
  public TargetActual reportTargetActual(
      @PathParam("id") String id, @Valid @NotNull TargetActualInput input) {
    return reads.get(Ids.path(id), actuals.report(Ids.path(id), input));
  }

  @GET
  @Path("/{actualId}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "One reported figure")
  public TargetActual getTargetActual(
      @PathParam("id") String id, @PathParam("actualId") String actualId) {
    return reads.get(Ids.path(id), Ids.path(actualId));
  }

  @PUT
  @Path("/{actualId}")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Correct a figure that is not confirmed; a returned one waits again")
  public TargetActual correctTargetActual(
      @PathParam("id") String id,
      @PathParam("actualId") String actualId,
      @Valid @NotNull TargetActualInput input) {
    actuals.correct(Ids.path(id), Ids.path(actualId), input);
    return reads.get(Ids.path(id), Ids.path(actualId));
  }

  @POST
  @Path("/{actualId}/confirmation")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Confirm a figure, by the organisation above")
  public TargetActual confirmTargetActual(
      @PathParam("id") String id, @PathParam("actualId") String actualId) {
    actuals.confirm(Ids.path(id), Ids.path(actualId));
    return reads.get(Ids.path(id), Ids.path(actualId));
  }

  @POST
  @Path("/{actualId}/return")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Return a figure for repair, by the organisation above; it counts no longer")
  public TargetActual returnTargetActual(
      @PathParam("id") String id,
      @PathParam("actualId") String actualId,
      @Valid @NotNull ReturnInput input) {
    actuals.giveBack(Ids.path(id), Ids.path(actualId), input.reason());
    return reads.get(Ids.path(id), Ids.path(actualId));
  }
}
