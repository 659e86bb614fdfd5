package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.PlanIssue;
import vn.lantoa.study.internal.PlanReader;
import vn.lantoa.study.internal.PlanService;

/** Study plans: drafted, submitted, approved, issued. */
@Path("/api/v1/study-plans")
@Tag(name = "study-plans")
public class StudyPlanResource {

  private final PlanReader reader;
  private final PlanService plans;
  private final PlanIssue issues;

  public StudyPlanResource(PlanReader reader, PlanService plans, PlanIssue issues) {
    this.reader = reader;
    this.plans = plans;
    this.issues = issues;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Study plans the caller may read, newest first",
      description = "Drafts of organisations in reach; issued ones also where they are addressed.")
  public StudyPlanPage listStudyPlans(
      @BeanParam @Valid StudyPlanFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reader.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Draft a study plan",
      description =
          "With a superior's plan as parent it may widen audiences and set earlier dates; a later"
              + " one needs a reason. With a programme it is a round on that programme.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StudyPlan.class)))
  public StudyPlan createStudyPlan(@Valid @NotNull StudyPlanInput input) {
    return reader.get(plans.create(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "A study plan with its documents, audiences, dates and rules")
  public StudyPlan getStudyPlan(@PathParam("id") String id) {
    return reader.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Replace what an unissued plan says",
      description = "A submitted or approved plan becomes a draft again.")
  public StudyPlan updateStudyPlan(
      @PathParam("id") String id, @Valid @NotNull StudyPlanInput input) {
    plans.update(Ids.path(id), input);
    return reader.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a plan that was never issued")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteStudyPlan(@PathParam("id") String id) {
    plans.delete(Ids.path(id));
  }

  @POST
  @Path("/{id}/submission")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Submit a draft for approval; what it lacks is told")
  public StudyPlan submitStudyPlan(@PathParam("id") String id) {
    plans.submit(Ids.path(id));
    return reader.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/approval")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "Approve a submitted plan as it stands; any change of it makes that void")
  public StudyPlan approveStudyPlan(@PathParam("id") String id) {
    plans.approve(Ids.path(id));
    return reader.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/return")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "Give a plan back to its drafter, with the reason")
  public StudyPlan returnStudyPlan(
      @PathParam("id") String id, @Valid @NotNull StudyReasonInput input) {
    plans.giveBack(Ids.path(id), input.reason());
    return reader.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/issue-preview")
  @OncePerKey
  @WithoutVersion("writes nothing")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Whom issuing a plan would ask, with the next number; writes nothing")
  public StudyPlanPreview previewStudyPlanIssue(@PathParam("id") String id) {
    return issues.preview(Ids.path(id));
  }

  @POST
  @Path("/{id}/issue")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(
      summary = "Issue an approved plan",
      description =
          "Registers its document, publishes one study demand down the tree with a date a level and"
              + " one briefing demand a special audience, and freezes the expected numbers.")
  public StudyPlan issueStudyPlan(
      @PathParam("id") String id, @Valid @NotNull StudyPlanIssueInput input) {
    issues.issue(Ids.path(id), input);
    return reader.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/closure")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "End the round of an issued plan: no more sittings are recorded under it")
  public StudyPlan closeStudyPlan(
      @PathParam("id") String id, @Valid @NotNull StudyReasonInput input) {
    plans.close(Ids.path(id), input.reason());
    return reader.get(Ids.path(id));
  }
}
