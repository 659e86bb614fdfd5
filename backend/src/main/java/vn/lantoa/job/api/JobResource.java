package vn.lantoa.job.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.job.internal.JobService;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** Long work of the caller's. Whoever asked for it sees it, nobody else. */
@Path("/api/v1")
@Tag(name = "jobs")
@NotRecorded
public class JobResource {

  private final JobService jobs;

  public JobResource(JobService jobs) {
    this.jobs = jobs;
  }

  @GET
  @Path("/jobs")
  @SignedIn
  @Operation(summary = "The caller's jobs, newest first")
  public JobPage listJobs(
      @QueryParam("state") @Nullable JobState state,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return jobs.list(state, limit, cursor);
  }

  @GET
  @Path("/jobs/{id}")
  @SignedIn
  @Operation(
      summary = "A job: how many rows are done, and what came of it",
      description = "While it is open, `Retry-After` says in how many seconds to ask again.")
  @APIResponse(
      responseCode = "200",
      description = "The job",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  public Response getJob(@PathParam("id") String id) {
    return jobs.get(Ids.path(id)).answer();
  }

  @POST
  @OncePerKey
  @Path("/jobs/{id}/cancellation")
  @SignedIn
  @Operation(
      summary = "Ask a job to stop",
      description =
          """
          A waiting job ends at once, a running one at the next row it counts; what it was about to \
          write is not written. Asking twice does nothing more; a job that has ended gives 409.""")
  @WithoutVersion("its version counts progress; asking it to stop overwrites nothing")
  public Job cancelJob(@PathParam("id") String id) {
    return jobs.cancel(Ids.path(id));
  }
}
