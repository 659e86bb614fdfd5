package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.study.internal.ConformanceReads;
import vn.lantoa.study.internal.SignalService;

/** A unit's own word on what its figures ask. */
@Path("/api/v1/study-plans/{id}/explanations")
@Tag(name = "study-results")
public class StudyExplanationResource {

  private final SignalService signals;
  private final ConformanceReads conformance;

  public StudyExplanationResource(SignalService signals, ConformanceReads conformance) {
    this.signals = signals;
    this.conformance = conformance;
  }

  @POST
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
}
