package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.target.internal.PartsService;
import vn.lantoa.target.internal.RollUpReads;
import vn.lantoa.target.internal.TargetReads;
import vn.lantoa.target.internal.TargetService;

/** Targets of documents and draft programmes: what is to be reached by when. */
@Path("/api/v1/targets")
@Tag(name = "targets")
public class TargetResource {

  private final TargetService targets;
  private final PartsService parts;
  private final TargetReads reads;
  private final RollUpReads rollUps;

  public TargetResource(
      TargetService targets, PartsService parts, TargetReads reads, RollUpReads rollUps) {
    this.targets = targets;
    this.parts = parts;
    this.reads = reads;
    this.rollUps = rollUps;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "Targets of documents the caller may read, or of organisations in reach")
  public TargetPage listTargets(
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("programmeId") @Nullable String programmeId,
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("group") @Nullable String group,
      @QueryParam("sort") @DefaultValue("position") String sort,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(
        new TargetReads.Filter(
            Ids.field("documentId", documentId),
            Ids.field("programmeId", programmeId),
            Ids.field("organisationId", organisationId),
            Ids.field("parentId", parentId),
            group),
        sort,
        limit,
        cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Make a target of a document or of a draft programme")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Target.class)))
  public Target createTarget(@Valid @NotNull TargetInput input) {
    return reads.get(targets.create(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One target with its planned values")
  public Target getTarget(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace a target; it stays with its document or programme")
  public Target updateTarget(@PathParam("id") String id, @Valid @NotNull TargetInput input) {
    targets.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a target that nobody serves and nobody reported on")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteTarget(@PathParam("id") String id) {
    targets.delete(Ids.path(id));
  }

  @GET
  @Path("/{id}/values")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The planned values of a target")
  public TargetValues getTargetValues(@PathParam("id") String id) {
    return reads.values(Ids.path(id));
  }

  @PUT
  @Path("/{id}/values")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace the planned values of a target; the version is the target's")
  public TargetValues replaceTargetValues(
      @PathParam("id") String id, @Valid @NotNull TargetValuesInput input) {
    targets.plan(Ids.path(id), input);
    return reads.values(Ids.path(id));
  }

  @GET
  @Path("/{id}/parts")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Weights and shares of the targets that serve this one")
  public TargetParts getTargetParts(@PathParam("id") String id) {
    return parts.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}/parts")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Divide a target anew among those that serve it",
      description =
          "All at once: who is not named has neither weight nor share. Shares sum to 100, and so do weights.")
  public TargetParts divideTarget(
      @PathParam("id") String id, @Valid @NotNull TargetPartsInput input) {
    parts.divide(Ids.path(id), input);
    return parts.divided(Ids.path(id));
  }

  @GET
  @Path("/{id}/chain")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What a target serves, up to the top, and what serves it directly")
  public TargetChain getTargetChain(@PathParam("id") String id) {
    return reads.chain(Ids.path(id));
  }

  @GET
  @Path("/{id}/rollup")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "The figure of a period as those below make it, with its parts and who is missing",
      description = "The period is a year or a part of one, by default this year.")
  public TargetRollUp getTargetRollUp(
      @PathParam("id") String id, @QueryParam("period") @Nullable String period) {
    return rollUps.of(Ids.path(id), period);
  }
}
