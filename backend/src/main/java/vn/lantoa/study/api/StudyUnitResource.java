package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.study.internal.Essays;
import vn.lantoa.study.internal.ExpectedNumbers;

/** What stands for one organisation in a round: expected numbers and essays. */
@Path("/api/v1/study-plans/{id}/organisations/{organisationId}")
@Tag(name = "study-plans")
public class StudyUnitResource {

  private final ExpectedNumbers expected;
  private final Essays essays;

  public StudyUnitResource(ExpectedNumbers expected, Essays essays) {
    this.expected = expected;
    this.essays = essays;
  }

  @GET
  @Path("/expected")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The persons expected of an organisation, frozen when the plan was issued")
  public StudyExpected getStudyExpected(
      @PathParam("id") String id, @PathParam("organisationId") String organisationId) {
    return expected.get(Ids.path(id), Ids.path(organisationId));
  }

  @GET
  @Path("/expected/history")
  @NotRecorded
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "How expected numbers were corrected, the newest first")
  public StudyExpectedHistory getStudyExpectedHistory(
      @PathParam("id") String id, @PathParam("organisationId") String organisationId) {
    return expected.history(Ids.path(id), Ids.path(organisationId));
  }

  @PUT
  @Path("/expected")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Correct expected numbers and exemptions, with the reason",
      description = "Traced. A category that is not named stays as it is.")
  public StudyExpected correctStudyExpected(
      @PathParam("id") String id,
      @PathParam("organisationId") String organisationId,
      @Valid @NotNull StudyExpectedCorrection input) {
    return expected.correct(Ids.path(id), Ids.path(organisationId), input);
  }

  @GET
  @Path("/essays")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The essays of an organisation, by document and category")
  public StudyEssays getStudyEssays(
      @PathParam("id") String id, @PathParam("organisationId") String organisationId) {
    return essays.get(Ids.path(id), Ids.path(organisationId));
  }

  @PUT
  @Path("/essays")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Record how many essays are due, handed in, accepted and returned",
      description = "Never more than persons who attended.")
  public StudyEssays recordStudyEssays(
      @PathParam("id") String id,
      @PathParam("organisationId") String organisationId,
      @Valid @NotNull StudyEssaysInput input) {
    return essays.record(Ids.path(id), Ids.path(organisationId), input);
  }
}
