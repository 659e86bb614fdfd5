package vn.lantoa.access.api;

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
import vn.lantoa.access.internal.PositionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** The offices of an organisation. */
@Path("/api/v1/organisations/{id}/positions")
@Tag(name = "positions")
@NotRecorded
public class OrganisationPositionResource {

  private final PositionService positions;

  public OrganisationPositionResource(PositionService positions) {
    this.positions = positions;
  }

  @GET
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "Offices of an organisation by name, with who holds them today")
  public PositionPage listPositions(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return positions.list(Ids.path(id), limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Make an office that carries roles at its organisation")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Position.class)))
  public Position createPosition(@PathParam("id") String id, @Valid @NotNull PositionInput input) {
    return positions.create(Ids.path(id), input);
  }
}
