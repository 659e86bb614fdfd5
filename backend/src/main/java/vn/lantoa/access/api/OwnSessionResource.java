package vn.lantoa.access.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.SessionList;
import vn.lantoa.shared.actor.BySession;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.WithoutVersion;

/** Where one is signed in, and signing out there. */
@Path("/api/v1/sessions")
@Tag(name = "session")
@NotRecorded
public class OwnSessionResource {

  private final SessionList sessions;

  public OwnSessionResource(SessionList sessions) {
    this.sessions = sessions;
  }

  @GET
  @SignedIn
  @BySession
  @Operation(
      summary = "Where one is signed in",
      description = "Sessions alive now, last used first, at most 100.")
  public List<OwnSession> listSessions() {
    return sessions.list();
  }

  @DELETE
  @WithoutVersion("ending a session twice changes nothing")
  @SignedIn
  @BySession
  @Operation(summary = "Sign out everywhere else")
  @APIResponse(responseCode = "204", description = "Every session but this one has ended")
  public void deleteOtherSessions() {
    sessions.endOthers();
  }

  @DELETE
  @WithoutVersion("ending a session twice changes nothing")
  @Path("/{id}")
  @SignedIn
  @BySession
  @Operation(summary = "Sign out in one place")
  @APIResponse(responseCode = "204", description = "Ended, within five seconds everywhere")
  public void deleteOneSession(@PathParam("id") String id) {
    sessions.end(Ids.path(id));
  }
}
