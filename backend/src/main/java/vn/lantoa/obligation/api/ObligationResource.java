package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.Attachments;
import vn.lantoa.document.Upload;
import vn.lantoa.obligation.internal.DecisionService;
import vn.lantoa.obligation.internal.MyWorkReads;
import vn.lantoa.obligation.internal.ObligationDetail;
import vn.lantoa.obligation.internal.ObligationEvidence;
import vn.lantoa.obligation.internal.ObligationHistory;
import vn.lantoa.obligation.internal.ObligationQuery;
import vn.lantoa.obligation.internal.ObligationReads;
import vn.lantoa.obligation.internal.ObligationService;
import vn.lantoa.obligation.internal.ProgressService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What each organisation owes, and its way from receipt to acceptance. */
@Path("/api/v1")
@Tag(name = "obligations")
public class ObligationResource {

  private final ObligationReads reads;
  private final ObligationDetail detail;
  private final ObligationHistory history;
  private final MyWorkReads myWork;
  private final ObligationService obligations;
  private final DecisionService decisions;
  private final ProgressService progress;
  private final ObligationEvidence evidence;
  private final Attachments attachments;

  public ObligationResource(
      ObligationReads reads,
      ObligationDetail detail,
      ObligationHistory history,
      MyWorkReads myWork,
      ObligationService obligations,
      DecisionService decisions,
      ProgressService progress,
      ObligationEvidence evidence,
      Attachments attachments) {
    this.reads = reads;
    this.detail = detail;
    this.history = history;
    this.myWork = myWork;
    this.obligations = obligations;
    this.decisions = decisions;
    this.progress = progress;
    this.evidence = evidence;
    this.attachments = attachments;
  }

  @GET
  @Path("/my-work")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "What waits for the caller, each group with its count and first rows")
  public MyWork getMyWork(@QueryParam("rows") @DefaultValue("20") @Min(1) @Max(50) int rows) {
    return myWork.get(rows);
  }

  @GET
  @Path("/obligations")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Obligations in reach, filtered, by due date or organisation")
  public ObligationPage listObligations(
      @BeanParam ObligationQuery query,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("count") @DefaultValue("false") boolean count,
      @QueryParam("sort") @DefaultValue("dueOn") String sort) {
    return reads.list(query, limit, cursor, count, sort);
  }

  @GET
  @Path("/obligations/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "One obligation with everything that says why")
  public Obligation getObligation(@PathParam("id") String id) {
    return detail.get(Ids.path(id));
  }

  @GET
  @Path("/obligations/{id}/steps")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The history, oldest first")
  public List<ObligationStep> listObligationSteps(@PathParam("id") String id) {
    return history.steps(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/progress")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Note how far it has come, with what was done",
      description =
          "A note, never a state: it stays as late as it is, and 100 does not hand it in.")
  public Obligation noteProgress(@PathParam("id") String id, @Valid @NotNull ProgressInput input) {
    progress.note(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @GET
  @Path("/obligations/{id}/attachments")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "The evidence, oldest first")
  public List<Attachment> listObligationAttachments(@PathParam("id") String id) {
    evidence.requireReadable(Ids.path(id));
    return attachments.ofObligation(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Add evidence: PDF, DOCX, XLSX or an image, at most 25 MB",
      description = "Marked MẬT or above it is refused and not kept.")
  @APIResponse(
      responseCode = "201",
      description = "Kept; submit with its id",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Attachment.class)))
  public Attachment createObligationAttachment(
      @PathParam("id") String id, @RestForm("file") @Nullable FileUpload file) {
    evidence.requireChangeable(Ids.path(id));
    if (file == null) {
      throw ProblemException.invalid(
          "/file",
          "REQUIRED",
          "Chưa có tệp. Hãy gửi tệp trong phần “file”.",
          "There is no file. Send it in the part \"file\".");
    }
    return attachments.addEvidence(Ids.path(id), new Upload(file.fileName(), file.uploadedFile()));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/receipt")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Received: seen and taken on")
  public Obligation receiveObligation(@PathParam("id") String id) {
    obligations.receive(Ids.path(id));
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/objection")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Object: not our function, with whose it would be")
  public Obligation objectToObligation(
      @PathParam("id") String id, @Valid @NotNull ObjectionInput input) {
    obligations.object(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/objection-answer")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "The issuer's answer: it stays, moves or is taken back")
  public Obligation answerObjection(
      @PathParam("id") String id, @Valid @NotNull ObjectionAnswerInput input) {
    obligations.answer(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/submission")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Submit the result with the day it was done and its evidence")
  public Obligation submitObligation(
      @PathParam("id") String id, @Valid @NotNull SubmissionInput input) {
    obligations.submit(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/acceptance")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Accept: confirmed as done")
  public Obligation acceptObligation(
      @PathParam("id") String id, @Valid @NotNull AcceptanceInput input) {
    obligations.accept(Ids.path(id), input.note());
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/return")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Return for completion, with the reason and a date")
  public Obligation returnObligation(
      @PathParam("id") String id, @Valid @NotNull ReturnInput input) {
    obligations.giveBack(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligation-decisions")
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Accept or return up to 200 at once",
      description = "Each row is decided on its own: a stale one is refused and stops no other.")
  @WithoutVersion("each row of the body names its version")
  public Decisions decideObligations(@Valid @NotNull DecisionsInput input) {
    return decisions.decide(input);
  }
}
