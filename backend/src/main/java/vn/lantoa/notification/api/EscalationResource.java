package vn.lantoa.notification.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notification.internal.EscalationReads;
import vn.lantoa.notification.internal.EscalationService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** What is overdue and how far up it went. */
@Path("/api/v1")
@Tag(name = "escalations")
@NotRecorded
public class EscalationResource {

  private final EscalationReads reads;
  private final EscalationService escalations;

  public EscalationResource(EscalationReads reads, EscalationService escalations) {
    this.reads = reads;
    this.escalations = escalations;
  }

  @GET
  @Path("/escalations")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Escalations in reach, longest overdue first",
      description = "Who was told is named only where the caller may read their organisation.")
  public EscalationPage listEscalations(
      @QueryParam("state") @Nullable EscalationState state,
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("nextStep") @Nullable EscalationStep nextStep,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(state, Ids.field("organisationId", organisationId), nextStep, limit, cursor);
  }

  @GET
  @Path("/escalations/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "One escalation")
  public Escalation getEscalation(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/escalations/{id}/answer")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Answer with a word and a date; it stops until that date passes",
      description = "The due date stays as it is: more time is asked for by an extension.")
  public Escalation answerEscalation(
      @PathParam("id") String id, @Valid @NotNull EscalationAnswerInput input) {
    escalations.answer(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }
}
