package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.internal.PublicOpinionReads;
import vn.lantoa.communication.internal.PublicOpinionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.WithoutVersion;

/** Who sends an organisation reports on public opinion, and how often it expects them. */
@Path("/api/v1/organisations/{id}/public-opinion-board")
@Tag(name = "communications")
public class PublicOpinionBoardResource {

  private final PublicOpinionReads reads;
  private final PublicOpinionService reports;

  public PublicOpinionBoardResource(PublicOpinionReads reads, PublicOpinionService reports) {
    this.reads = reads;
    this.reports = reports;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Who sent a report of a period to an organisation or its boards, and who has not",
      description = "By the rhythm the organisation expects; units by name.")
  public PublicOpinionBoard getPublicOpinionBoard(
      @PathParam("id") String id,
      @QueryParam("on") @Parameter(description = "Any day of the period; absent: today")
          @Nullable LocalDate on,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.board(Ids.path(id), on, limit, cursor);
  }

  @PUT
  @Path("/rhythm")
  @WithoutVersion("one setting: the last word holds")
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Set how often an organisation expects reports on public opinion")
  public PublicOpinionExpectation setPublicOpinionRhythm(
      @PathParam("id") String id, @Valid @NotNull PublicOpinionExpectation input) {
    reports.expect(Ids.path(id), input);
    return input;
  }
}
