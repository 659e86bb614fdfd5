package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.lantoa.access.internal.HoldingService;
import vn.lantoa.access.internal.PositionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** Offices of organisations: the roles they carry, and who held them when. */
@Path("/api/v1/positions")
@Tag(name = "positions")
@NotRecorded
public class PositionResource {

  private final PositionService positions;
  private final HoldingService holdings;

  public PositionResource(PositionService positions, HoldingService holdings) {
    this.positions = positions;
    this.holdings = holdings;
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "One office")
  public Position getPosition(@PathParam("id") String id) {
    return positions.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Replace an office's name and roles",
      description = "Whoever holds it has the new roles at once.")
  public Position updatePosition(@PathParam("id") String id, @Valid @NotNull PositionInput input) {
    return positions.update(Ids.path(id), input);
  }

  @GET
  @Path("/{id}/holdings")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "Who held the office when, newest first")
  public HoldingPage listHoldings(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return holdings.list(Ids.path(id), limit, cursor);
  }

  @POST
  @Path("/{id}/holdings")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Somebody takes up the office",
      description =
          "The account has a role or office inside the caller's subtree. With endsPrevious the"
              + " holder before leaves on the day before.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Holding.class)))
  public Holding createHolding(@PathParam("id") String id, @Valid @NotNull HoldingInput input) {
    return holdings.begin(Ids.path(id), input);
  }

  @GET
  @Path("/{id}/holdings/{holdingId}")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "One holding")
  public Holding getHolding(@PathParam("id") String id, @PathParam("holdingId") String holdingId) {
    return holdings.get(Ids.path(id), Ids.path(holdingId));
  }

  @PUT
  @Path("/{id}/holdings/{holdingId}")
  @ChangesVersion
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Change the days of a holding, for instance end it")
  public Holding updateHolding(
      @PathParam("id") String id,
      @PathParam("holdingId") String holdingId,
      @Valid @NotNull HoldingDates input) {
    return holdings.move(Ids.path(id), Ids.path(holdingId), input);
  }
}
