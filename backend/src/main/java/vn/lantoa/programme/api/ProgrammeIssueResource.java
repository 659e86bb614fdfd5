package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import vn.lantoa.programme.internal.ApprovalService;
import vn.lantoa.programme.internal.Completeness;
import vn.lantoa.programme.internal.Differences;
import vn.lantoa.programme.internal.EditionService;
import vn.lantoa.programme.internal.IssueService;
import vn.lantoa.programme.internal.SplitService;
import vn.lantoa.programme.internal.YearPlans;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** From a draft to a programme in force, and to its next edition. */
@Path("/api/v1/action-programmes/{id}")
@Tag(name = "action-programmes")
public class ProgrammeIssueResource {

  private final Completeness completeness;
  private final ApprovalService approvals;
  private final IssueService issues;
  private final EditionService editions;
  private final Differences differences;
  private final YearPlans plans;
  private final SplitService splits;

  public ProgrammeIssueResource(
      Completeness completeness,
      ApprovalService approvals,
      IssueService issues,
      EditionService editions,
      Differences differences,
      YearPlans plans,
      SplitService splits) {
    this.completeness = completeness;
    this.approvals = approvals;
    this.issues = issues;
    this.editions = editions;
    this.differences = differences;
    this.plans = plans;
    this.splits = splits;
  }

  @GET
  @Path("/gaps")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "What a programme lacks",
      description = "The six clear points of each task among it. What blocks must be mended first.")
  public ProgrammeGaps listProgrammeGaps(@PathParam("id") String id) {
    return completeness.get(Ids.path(id));
  }

  @POST
  @Path("/approval")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(
      summary = "Approve the content of a draft",
      description =
          "Bound to the SHA-256 of the content: any change of it makes the approval void, and"
              + " issuing is refused until it is approved again.")
  public ActionProgramme approveActionProgramme(
      @PathParam("id") String id, @Valid @NotNull ApprovalInput input) {
    return approvals.approve(Ids.path(id), input.contentHash(), input.note());
  }

  @POST
  @Path("/issue-preview")
  @OncePerKey
  @WithoutVersion("writes nothing")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "What issuing a draft would do, with the next number; writes nothing")
  public IssuePreview previewIssue(@PathParam("id") String id) {
    return issues.preview(Ids.path(id));
  }

  @POST
  @Path("/issue")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(
      summary = "Issue what was approved",
      description =
          "Registers the document, writes its provisions and publishes the demands of its tasks, in"
              + " one transaction. Of a later edition: amends, adds and withdraws demands.")
  public IssueResult issueActionProgramme(
      @PathParam("id") String id, @Valid @NotNull IssueInput input) {
    return issues.issue(Ids.path(id), input);
  }

  @POST
  @Path("/editions")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Begin the next edition of a programme in force, as a draft")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ActionProgramme.class)))
  public ActionProgramme createProgrammeEdition(
      @PathParam("id") String id, @Valid @NotNull EditionInput input) {
    return editions.begin(Ids.path(id), input.reason());
  }

  @GET
  @Path("/comparison")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What an edition changes against another; by default the one before")
  public ProgrammeDifference compareProgrammes(
      @PathParam("id") String id, @QueryParam("with") @Nullable String with) {
    return differences.between(Ids.path(id), Ids.field("with", with));
  }

  @GET
  @Path("/year-plan")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The tasks of one year by quarter")
  public YearPlan getProgrammeYearPlan(
      @PathParam("id") String id,
      @QueryParam("year") @Min(1900) @Max(2200) @Nullable Integer year) {
    return plans.get(Ids.path(id), year);
  }

  @POST
  @Path("/drafting-split-preview")
  @OncePerKey
  @WithoutVersion("writes nothing")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "What sharing out the writing would ask of whom; writes nothing")
  public DraftingSplit previewDraftingSplit(
      @PathParam("id") String id, @Valid @NotNull DraftingSplitInput input) {
    return splits.preview(Ids.path(id), input);
  }

  @POST
  @Path("/drafting-split")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Share out the writing: two to five drafting tasks in one step",
      description =
          "Registers a letter and publishes a demand for each part, none later than the superior's"
              + " date for the programme.")
  @APIResponse(
      responseCode = "201",
      description = "Shared out",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DraftingSplit.class)))
  public DraftingSplit createDraftingSplit(
      @PathParam("id") String id, @Valid @NotNull DraftingSplitInput input) {
    return splits.split(Ids.path(id), input);
  }
}
