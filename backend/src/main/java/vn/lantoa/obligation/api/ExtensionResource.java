package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.obligation.internal.ExtensionDecisionService;
import vn.lantoa.obligation.internal.ExtensionService;
import vn.lantoa.obligation.internal.InternalDateService;
import vn.lantoa.obligation.internal.ObligationDetail;
import vn.lantoa.obligation.internal.WaiverService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What moves the date of an obligation: extensions, waivers, internal dates. */
@Path("/api/v1")
@Tag(name = "obligations")
public class ExtensionResource {

  private final ObligationDetail detail;
  private final ExtensionService extensions;
  private final ExtensionDecisionService decisions;
  private final WaiverService waivers;
  private final InternalDateService internalDates;

  public ExtensionResource(
      ObligationDetail detail,
      ExtensionService extensions,
      ExtensionDecisionService decisions,
      WaiverService waivers,
      InternalDateService internalDates) {
    this.detail = detail;
    this.extensions = extensions;
    this.decisions = decisions;
    this.waivers = waivers;
    this.internalDates = internalDates;
  }

  @GET
  @Path("/obligations/{id}/extensions")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Every request for more time, the last first")
  public List<ExtensionRequest> listExtensions(@PathParam("id") String id) {
    return detail.extensions(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/extension-request")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Ask for more time: the new date, the reason, what was done so far",
      description =
          "Who confirms decides, never who asks. A date past the superior's is refused with that date, or goes up with forward=true.")
  public Obligation requestExtension(
      @PathParam("id") String id, @Valid @NotNull ExtensionInput input) {
    extensions.request(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/extension-withdrawal")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Take the waiting request back")
  public Obligation withdrawExtension(@PathParam("id") String id) {
    extensions.withdraw(Ids.path(id));
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/extension-decision")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Grant more time, grant another date, refuse, or send the request up",
      description = "The first due date stays; the current one changes.")
  public Obligation decideExtension(
      @PathParam("id") String id, @Valid @NotNull ExtensionDecisionInput input) {
    extensions.decide(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/extension-decisions")
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Decide up to 200 requests for more time at once",
      description = "Each row is decided on its own: a stale one is refused and stops no other.")
  @WithoutVersion("each row of the body names its version")
  public Decisions decideExtensions(@Valid @NotNull ExtensionDecisionsInput input) {
    return decisions.decide(input);
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/waiver")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Let the organisation off, with the reason")
  public Obligation waiveObligation(@PathParam("id") String id, @Valid @NotNull ReasonInput input) {
    waivers.waive(Ids.path(id), input.reason());
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/obligations/{id}/waiver-revocation")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Owed again, where it stood when it was waived")
  public Obligation revokeWaiver(@PathParam("id") String id, @Valid @NotNull ReasonInput input) {
    waivers.revoke(Ids.path(id), input.reason());
    return detail.changed(Ids.path(id));
  }

  @PUT
  @Path("/obligations/{id}/internal-date")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "The organisation's own earlier date, set or taken off")
  public Obligation setInternalDate(
      @PathParam("id") String id, @Valid @NotNull InternalDateInput input) {
    internalDates.set(Ids.path(id), input);
    return detail.changed(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/internal-dates")
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "An earlier date for an organisation's share of a demand, with those below")
  @WithoutVersion("a set of rows; each row's version moves")
  public InternalDates setInternalDates(@Valid @NotNull InternalDatesInput input) {
    return new InternalDates(internalDates.setAll(input));
  }
}
