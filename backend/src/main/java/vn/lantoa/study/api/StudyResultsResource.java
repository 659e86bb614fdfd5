package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.BoardReads;
import vn.lantoa.study.internal.ConformanceReads;
import vn.lantoa.study.internal.CoverageReads;
import vn.lantoa.study.internal.SignalService;
import vn.lantoa.study.internal.SignalSettings;

/** What an issued study plan has come to. */
@Path("/api/v1")
@Tag(name = "study-results")
public class StudyResultsResource {

  private static final String WHERE =
      "Absent: the plan's organisation, or where the caller's reach begins";

  private final BoardReads boards;
  private final CoverageReads coverage;
  private final ConformanceReads conformance;
  private final SignalService signals;
  private final SignalSettings settings;

  public StudyResultsResource(
      BoardReads boards,
      CoverageReads coverage,
      ConformanceReads conformance,
      SignalService signals,
      SignalSettings settings) {
    this.boards = boards;
    this.coverage = coverage;
    this.conformance = conformance;
    this.signals = signals;
    this.settings = settings;
  }

  @GET
  @Path("/study-plans/{id}/board")
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

  @GET
  @Path("/study-coverage")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Coverage of a document by organisation and audience",
      description =
          "First and make-up over expected less exempted, in persons. Attendances of those outside"
              + " the rate stand beside and are never added.")
  public StudyCoverage getStudyCoverage(
      @Parameter(required = true) @QueryParam("planId") @Nullable String planId,
      @Parameter(description = "Absent: the first document of the plan") @QueryParam("documentId")
          @Nullable String documentId,
      @Parameter(description = WHERE) @QueryParam("organisationId")
          @Nullable String organisationId) {
    return coverage.get(
        Ids.required("planId", planId),
        Ids.field("documentId", documentId),
        Ids.field("organisationId", organisationId));
  }

  @GET
  @Path("/study-plans/{id}/conformance")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "The rules of a plan judged at an organisation and below, with their reasons",
      description =
          "What figures ask is shown to the unit first; to its superiors once it has answered, or"
              + " three days after its last sitting was entered.")
  public StudyConformance getStudyConformance(
      @PathParam("id") String id,
      @Parameter(description = WHERE) @QueryParam("organisationId")
          @Nullable String organisationId) {
    return conformance.get(Ids.path(id), Ids.field("organisationId", organisationId));
  }

  @POST
  @Path("/study-plans/{id}/explanations")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Answer what the figures of one's own unit ask; a later answer replaces it")
  @APIResponse(
      responseCode = "201",
      description = "Answered",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StudyConformance.class)))
  public StudyConformance explainStudySignal(
      @PathParam("id") String id, @Valid @NotNull StudyExplanationInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    signals.explain(Ids.path(id), organisation, input);
    return conformance.get(Ids.path(id), organisation);
  }

  @GET
  @Path("/organisations/{id}/study-signals")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "What figures of study ask, and whether it is asked in a subtree")
  public StudySignalSettings getStudySignals(@PathParam("id") String id) {
    return settings.list(Ids.path(id));
  }

  @POST
  @Path("/organisations/{id}/study-signals")
  @OncePerKey
  @WithoutVersion("the last word on a switch stands; the journal keeps each")
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Switch a question on or off for a subtree")
  public StudySignalSettings switchStudySignal(
      @PathParam("id") String id, @Valid @NotNull StudySignalSetting input) {
    settings.put(Ids.path(id), input);
    return settings.list(Ids.path(id));
  }
}
