package vn.lantoa.movement.api;

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
import vn.lantoa.movement.internal.MovementReads;
import vn.lantoa.movement.internal.MovementService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** Emulation movements, tied to targets. */
@Path("/api/v1/emulation-movements")
@Tag(name = "emulation-movements")
public class MovementResource {

  private final MovementReads reads;
  private final MovementService movements;

  public MovementResource(MovementReads reads, MovementService movements) {
    this.reads = reads;
    this.movements = movements;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "Movements in reach and those launched from above, the newest first")
  public MovementPage listEmulationMovements(
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("state") @Nullable MovementState state,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(Ids.field("organisationId", organisationId), state, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Launch a movement for everybody below an organisation")
  @APIResponse(
      responseCode = "201",
      description = "Launched",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Movement.class)))
  public Movement launchEmulationMovement(@Valid @NotNull MovementInput input) {
    return reads.get(movements.launch(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One movement with its targets")
  public Movement getEmulationMovement(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace a running movement and the targets it serves")
  public Movement updateEmulationMovement(
      @PathParam("id") String id, @Valid @NotNull MovementInput input) {
    movements.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/{id}/ending")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "End it, with what it came to")
  public Movement endEmulationMovement(
      @PathParam("id") String id, @Valid @NotNull MovementEndInput input) {
    movements.end(Ids.path(id), input.result());
    return reads.get(Ids.path(id));
  }
}
