package vn.lantoa.obligation.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.obligation.internal.rollup.RollUpService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The sums behind the figures of subtrees, for who runs the installation. */
@Path("/api/v1/roll-up")
@Tag(name = "dashboard")
public class RollUpResource {

  private final RollUpService service;

  public RollUpResource(RollUpService service) {
    this.service = service;
  }

  @GET
  @Allowed(Permission.OVERVIEW_READ)
  @Operation(summary = "When figures were last summed, and what waits")
  public RollUpStanding getRollUp() {
    return service.standing();
  }

  @POST
  @OncePerKey
  @Path("/rebuild")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Sum all figures from zero, as a job",
      description =
          """
          For who administers a whole tree. Figures are read as they were until it is done, and \
          nobody who writes waits; stopped or killed it leaves them as they were.""")
  @APIResponse(
      responseCode = "202",
      description = "Being summed; Location is the job, Retry-After when to ask for it",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  @WithoutVersion("it gives the same whoever asks for it and however often")
  public Response rebuildRollUp() {
    return service.rebuild().accepted();
  }
}
