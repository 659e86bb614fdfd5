package vn.lantoa.study.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.internal.BoardReads;

/** Units of an issued study plan. */
@Path("/api/v1/study-plans/{id}/board")
@Tag(name = "study-results")
public class StudyBoardResource {

  private static final String WHERE =
      "Absent: the plan's organisation, or where the caller's reach begins";

  private final BoardReads boards;

  public StudyBoardResource(BoardReads boards) {
    this.boards = boards;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "The study board: levels and units of a plan, who has not, days left",
      description = "Levels and rules are counted over the subtree whatever the filter of units.")
  public StudyBoard getStudyBoard(
      @PathParam("id") String id,
      @Parameter(description = WHERE) @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("level") @Size(max = 30) @Nullable String level,
      @QueryParam("status") @Nullable StudyUnitState status,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return boards.get(
        Ids.path(id), Ids.field("organisationId", organisationId), level, status, limit, cursor);
  }
}
