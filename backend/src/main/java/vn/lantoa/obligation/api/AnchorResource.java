package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.obligation.internal.AnchorService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The dates the deadlines of a demand are counted from. */
@Path("/api/v1/demands/{id}/anchors")
@Tag(name = "demands")
public class AnchorResource {

  private final AnchorService anchors;

  public AnchorResource(AnchorService anchors) {
    this.anchors = anchors;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The dates a demand's deadlines are counted from, and which are missing")
  public List<DemandAnchor> listAnchors(@PathParam("id") String id) {
    return anchors.list(Ids.path(id));
  }

  @PUT
  @Path("/{anchor}")
  @ChangesVersion
  @Allowed(Permission.DEMAND_EDIT)
  @Operation(
      summary = "Set, move or take away a date; due dates counted from it are computed again",
      description =
          "The first due date stays, each move leaves a step with its trace. Once the demand is published this asks for the right to publish and a reason.")
  public AnchorChange setAnchor(
      @PathParam("id") String id,
      @PathParam("anchor") Anchor anchor,
      @Valid @NotNull AnchorInput input) {
    return anchors.set(Ids.path(id), anchor, input);
  }

  @POST
  @Path("/{anchor}/preview")
  @OncePerKey
  @Allowed(Permission.DEMAND_EDIT)
  @Operation(summary = "What that would do: which dates move and which obligations become overdue")
  @WithoutVersion("it computes and changes nothing")
  public AnchorChange previewAnchor(
      @PathParam("id") String id,
      @PathParam("anchor") Anchor anchor,
      @Valid @NotNull AnchorInput input) {
    return anchors.preview(Ids.path(id), anchor, input);
  }
}
