package vn.lantoa.document.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.document.internal.RelationService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** How documents stand to each other. */
@Path("/api/v1/documents/{id}/relations")
@Tag(name = "documents")
public class RelationResource {

  private final RelationService relations;

  public RelationResource(RelationService relations) {
    this.relations = relations;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The relations of a document, both ways")
  public Relations listRelations(@PathParam("id") String id) {
    return relations.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Relate a document to another",
      description =
          "Refused: to itself, twice the same, or in a circle over relations of any type.")
  @APIResponse(
      responseCode = "201",
      description = "Related",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Relation.class)))
  public Relation createRelation(@PathParam("id") String id, @Valid @NotNull RelationInput input) {
    return relations.create(
        Ids.path(id), input.type(), Ids.required("/targetId", input.targetId()), input.note());
  }

  @DELETE
  @Path("/{relationId}")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Remove a relation of this document to another")
  @APIResponse(responseCode = "204", description = "Removed")
  @WithoutVersion("a relation is never edited")
  public void deleteRelation(
      @PathParam("id") String id, @PathParam("relationId") String relationId) {
    relations.delete(Ids.path(id), Ids.path(relationId));
  }
}
