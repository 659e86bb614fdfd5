package vn.lantoa.support.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.support.internal.SupportReads;

/** Whom an organisation may ask for support. */
@Path("/api/v1/organisations/{id}/support-boards")
@Tag(name = "support-requests")
public class SupportBoardResource {

  private final SupportReads reads;

  public SupportBoardResource(SupportReads reads) {
    this.reads = reads;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The advisory boards an organisation may ask, the nearest first")
  public SupportBoards listSupportBoards(@PathParam("id") String id) {
    return reads.boards(Ids.path(id));
  }
}
