package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.internal.DemandReads;
import vn.lantoa.obligation.internal.DemandService;
import vn.lantoa.obligation.internal.PreviewService;
import vn.lantoa.obligation.internal.PublishService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.NowOrLater;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What documents ask of whom by when: drafted, previewed, published, amended, withdrawn. */
@Path("/api/v1/demands")
@Tag(name = "demands")
public class DemandResource {

  private static final String LEFT_TO_A_JOB =
      """
      What comes to very many obligations, or any with `Prefer: respond-async`, answers 202 with a \
      job: nobody sees a part of it, stopped or killed it leaves nothing, and after a restart it is \
      begun again. Until it is done every other change of the demand is refused with a 409 that \
      names the job; its `result` is the list of the demand's publications.""";

  private final DemandService demands;
  private final PublishService publishing;
  private final DemandReads reads;
  private final PreviewService previews;

  public DemandResource(
      DemandService demands,
      PublishService publishing,
      DemandReads reads,
      PreviewService previews) {
    this.demands = demands;
    this.publishing = publishing;
    this.reads = reads;
    this.previews = previews;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Demands of documents in reach, newest first; drafts only for those who edit them")
  public DemandPage listDemands(
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("state") @Nullable DemandState state,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(Ids.field("documentId", documentId), state, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DEMAND_EDIT)
  @Operation(summary = "Draft a demand; nobody owes anything yet")
  @APIResponse(
      responseCode = "201",
      description = "Drafted",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Demand.class)))
  public Demand createDemand(@Valid @NotNull DemandInput input) {
    return reads.get(demands.create(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One demand with its figures inside the caller's reach")
  public Demand getDemand(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DEMAND_EDIT)
  @Operation(summary = "Replace a draft; a published demand is amended")
  public Demand updateDemand(@PathParam("id") String id, @Valid @NotNull DemandInput input) {
    demands.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DEMAND_EDIT)
  @Operation(summary = "Delete a draft; a published demand is withdrawn")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteDemand(@PathParam("id") String id) {
    demands.delete(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/{id}/preview")
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "What publishing, amending or withdrawing would do",
      description = "Counts and the first rows. Writes nothing.")
  @WithoutVersion("it computes and changes nothing")
  public Preview previewDemand(@PathParam("id") String id, @Valid @NotNull PreviewInput input) {
    return previews.preview(Ids.path(id), input);
  }

  @POST
  @OncePerKey
  @Path("/{id}/publication")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "Publish: every addressed organisation owes it from now on",
      description = LEFT_TO_A_JOB)
  @NowOrLater(Publication.class)
  public Response publishDemand(@PathParam("id") String id, @Context HttpHeaders headers) {
    return publishing.publish(Ids.path(id), Job.wantedLater(headers)).answer();
  }

  @POST
  @OncePerKey
  @Path("/{id}/amendment")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "Put a proposal in the place of a published demand; what is settled stays",
      description = LEFT_TO_A_JOB)
  @NowOrLater(Publication.class)
  public Response amendDemand(
      @PathParam("id") String id,
      @Valid @NotNull AmendmentInput input,
      @Context HttpHeaders headers) {
    return publishing.amend(Ids.path(id), input, Job.wantedLater(headers)).answer();
  }

  @POST
  @OncePerKey
  @Path("/{id}/withdrawal")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "Take a demand back from everybody who has not finished it",
      description = LEFT_TO_A_JOB)
  @NowOrLater(Publication.class)
  public Response withdrawDemand(
      @PathParam("id") String id, @Valid @NotNull ReasonInput input, @Context HttpHeaders headers) {
    return publishing.withdraw(Ids.path(id), input.reason(), Job.wantedLater(headers)).answer();
  }

  @POST
  @OncePerKey
  @Path("/{id}/look")
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(
      summary = "Looked at, and what it waits for has not come",
      description = "It comes up in My work again in a month. Once it has come, amend the demand.")
  public Demand lookAtDemand(@PathParam("id") String id, @Valid @NotNull LookInput input) {
    demands.look(Ids.path(id), input.note());
    return reads.get(Ids.path(id));
  }

  @GET
  @Path("/{id}/publications")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What was done to a demand, newest first")
  public List<Publication> listPublications(@PathParam("id") String id) {
    return reads.publications(Ids.path(id));
  }
}
