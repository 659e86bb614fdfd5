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
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.Rosters;
import vn.lantoa.study.internal.SessionBatch;
import vn.lantoa.study.internal.SessionForms;
import vn.lantoa.study.internal.SessionList;
import vn.lantoa.study.internal.SessionService;
import vn.lantoa.study.internal.Sessions;

/** Sittings: what was studied, when, how, and by how many. */
@Path("/api/v1/study-sessions")
@Tag(name = "study-sessions")
public class StudySessionResource {

  private final Sessions sessions;
  private final SessionService service;
  private final SessionForms forms;
  private final Rosters rosters;
  private final SessionList list;
  private final SessionBatch batch;

  public StudySessionResource(
      Sessions sessions,
      SessionList list,
      SessionService service,
      SessionBatch batch,
      SessionForms forms,
      Rosters rosters) {
    this.sessions = sessions;
    this.list = list;
    this.service = service;
    this.batch = batch;
    this.forms = forms;
    this.rosters = rosters;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Sittings of organisations in reach, the newest day first")
  public StudySessionPage listStudySessions(
      @BeanParam @Valid StudySessionFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return list.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Record a sitting: several documents studied at once are one",
      description =
          "By whoever reports for the organisation; a superior's entry carries the superior's name."
              + " More attending than expected is refused unless a reason is given.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StudySession.class)))
  public StudySession createStudySession(@Valid @NotNull StudySessionInput input) {
    return sessions.get(service.create(input));
  }

  @POST
  @Path("/batch")
  @OncePerKey
  @WithoutVersion("each sitting is known by its source and number; the same twice changes nothing")
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Record sittings of an attendance system, with a verdict each",
      description = "A refused one does not keep the others back.")
  public StudySessionBatch recordStudySessions(@Valid @NotNull StudySessionBatchInput input) {
    return batch.record(input);
  }

  @GET
  @Path("/form")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "What a form for the sittings of an obligation starts with",
      description =
          "The plan's documents, audiences with how many are still to come, and the sittings so far.")
  public StudySessionForm getStudySessionForm(
      @QueryParam("obligationId") @NotNull @Schema(required = true) String obligationId) {
    return forms.get(Ids.required("obligationId", obligationId));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "A sitting")
  public StudySession getStudySession(@PathParam("id") String id) {
    return sessions.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Correct a sitting, while its plan's round is open",
      description = "The whole sitting, with the reason. Files that are not named stay.")
  public StudySession updateStudySession(
      @PathParam("id") String id, @Valid @NotNull StudySessionInput input) {
    service.update(Ids.path(id), input);
    return sessions.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Take a sitting back, with its roster",
      description =
          "The figures are without it from then on; the journal keeps it with the reason.")
  @APIResponse(responseCode = "204", description = "Taken back")
  public void withdrawStudySession(
      @PathParam("id") String id, @Valid @NotNull StudyReasonInput input) {
    service.withdraw(Ids.path(id), input.reason());
  }

  @PUT
  @Path("/{id}/attachments")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Name the minutes and photos of a sitting",
      description = "They are evidence of the unit's obligation, uploaded there before.")
  public StudySession nameStudySessionFiles(
      @PathParam("id") String id, @Valid @NotNull StudySessionFiles input) {
    service.attach(Ids.path(id), input.attachmentIds());
    return sessions.get(Ids.path(id));
  }

  @GET
  @Path("/{id}/history")
  @NotRecorded
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "How a sitting was corrected, the newest first")
  public StudySessionHistory getStudySessionHistory(@PathParam("id") String id) {
    return sessions.history(Ids.path(id));
  }

  @GET
  @Path("/{id}/roster")
  @NotRecorded
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "The roster of a sitting, for those who record there",
      description = "Empty unless the organisation keeps one. It has no history.")
  public StudyRoster getStudyRoster(@PathParam("id") String id) {
    return rosters.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}/roster")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Replace the roster of a sitting; no figure rests on it")
  public StudyRoster updateStudyRoster(
      @PathParam("id") String id, @Valid @NotNull StudyRosterInput input) {
    return rosters.replace(Ids.path(id), input);
  }

  @DELETE
  @Path("/{id}/roster")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Erase the roster of a sitting for good")
  @APIResponse(responseCode = "204", description = "Erased")
  public void eraseStudyRoster(@PathParam("id") String id) {
    rosters.erase(Ids.path(id));
  }
}
