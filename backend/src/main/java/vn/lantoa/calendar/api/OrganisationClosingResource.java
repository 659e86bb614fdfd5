package vn.lantoa.calendar.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.internal.ClosingPeriodService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The days an organisation is closed beside the public holidays. */
@Path("/api/v1/organisations/{id}/closing-periods")
@Tag(name = "calendar")
public class OrganisationClosingResource {

  private final ClosingPeriodService service;

  public OrganisationClosingResource(ClosingPeriodService service) {
    this.service = service;
  }

  @GET
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "When the organisation is closed, newest first")
  public ClosingPeriodPage listClosingPeriods(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return service.list(Ids.path(id), limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Record days on which the organisation is closed")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ClosingPeriod.class)))
  public ClosingPeriod createClosingPeriod(
      @PathParam("id") String id, @Valid @NotNull ClosingPeriodInput input) {
    return service.create(Ids.path(id), input);
  }
}
