package vn.lantoa.obstacle.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import vn.lantoa.obstacle.internal.ObstacleReads;
import vn.lantoa.obstacle.internal.ObstacleService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** What stands in the way of obligations, and the answers. */
@Path("/api/v1")
@Tag(name = "obstacles")
public class ObstacleResource {

  private final ObstacleReads reads;
  private final ObstacleService obstacles;

  public ObstacleResource(ObstacleReads reads, ObstacleService obstacles) {
    this.reads = reads;
    this.obstacles = obstacles;
  }

  @GET
  @Path("/obstacles")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Obstacles in reach or to be answered, by the day an answer is needed")
  public ObstaclePage listObstacles(
      @BeanParam ObstacleFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("count") @DefaultValue("false") boolean count) {
    return reads.list(filter, limit, cursor, count);
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/obstacles")
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Tell upward what stands in the way, with a proposal and the day for it")
  @APIResponse(
      responseCode = "201",
      description = "Told",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Obstacle.class)))
  public Obstacle raiseObstacle(@PathParam("id") String id, @Valid @NotNull ObstacleInput input) {
    return reads.get(obstacles.raise(Ids.path(id), input));
  }

  @GET
  @Path("/obstacles/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "One obstacle")
  public Obstacle getObstacle(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obstacles/{id}/answer")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Answer it: agreed, partly, declined, with what is done")
  public Obstacle answerObstacle(
      @PathParam("id") String id, @Valid @NotNull ObstacleAnswerInput input) {
    obstacles.answer(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obstacles/{id}/forwarding")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Send it to the organisation above the one that was asked")
  public Obstacle forwardObstacle(
      @PathParam("id") String id, @Valid @NotNull ObstacleForwardInput input) {
    obstacles.forward(Ids.path(id), input.reason());
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obstacles/{id}/withdrawal")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Take it back: it is no longer in the way")
  public Obstacle withdrawObstacle(@PathParam("id") String id) {
    obstacles.withdraw(Ids.path(id));
    return reads.get(Ids.path(id));
  }
}
