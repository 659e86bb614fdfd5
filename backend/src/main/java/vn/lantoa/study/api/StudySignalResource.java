package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.SignalSettings;

/** What figures of study ask in a subtree. */
@Path("/api/v1/organisations/{id}/study-signals")
@Tag(name = "study-results")
public class StudySignalResource {

  private final SignalSettings settings;

  public StudySignalResource(SignalSettings settings) {
    this.settings = settings;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "What figures of study ask, and whether it is asked in a subtree")
  public StudySignalSettings getStudySignals(@PathParam("id") String id) {
    return settings.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @WithoutVersion("the last word on a switch stands; the journal keeps each")
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Switch a question on or off for a subtree")
  public StudySignalSettings switchStudySignal(
      @PathParam("id") String id, @Valid @NotNull StudySignalSetting input) {
    settings.put(Ids.path(id), input);
    return settings.list(Ids.path(id));
  }
}
