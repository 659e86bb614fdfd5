package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.Rosters;

/** Whether an organisation keeps rosters of its sittings. */
@Path("/api/v1/study-roster-settings")
@Tag(name = "study-sessions")
public class StudyRosterSettingResource {

  private final Rosters rosters;

  public StudyRosterSettingResource(Rosters rosters) {
    this.rosters = rosters;
  }

  @PUT
  @Path("/{organisationId}")
  @WithoutVersion("one switch: the last word holds")
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Whether an organisation keeps rosters; switching it off erases those it has")
  public StudyRosterSetting setStudyRoster(
      @PathParam("organisationId") String organisationId,
      @Valid @NotNull StudyRosterSetting input) {
    return rosters.keep(Ids.path(organisationId), input.kept());
  }
}
