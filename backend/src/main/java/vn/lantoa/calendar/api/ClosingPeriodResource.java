package vn.lantoa.calendar.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.calendar.internal.ClosingPeriodService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;

/** A closing period, changed or deleted. */
@Path("/api/v1/closing-periods")
@Tag(name = "calendar")
public class ClosingPeriodResource {

  private final ClosingPeriodService service;

  public ClosingPeriodResource(ClosingPeriodService service) {
    this.service = service;
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "A closing period")
  public ClosingPeriod getClosingPeriod(@PathParam("id") String id) {
    return service.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Replace a closing period")
  public ClosingPeriod updateClosingPeriod(
      @PathParam("id") String id, @Valid @NotNull ClosingPeriodInput input) {
    return service.update(Ids.path(id), input);
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Delete a closing period")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteClosingPeriod(@PathParam("id") String id) {
    service.delete(Ids.path(id));
  }
}
