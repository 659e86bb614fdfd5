package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.internal.CommunicationPlanReads;
import vn.lantoa.communication.internal.CommunicationPlanService;
import vn.lantoa.communication.internal.DeliveryReads;
import vn.lantoa.communication.internal.DeliveryService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** Communication plans: drafted, approved, carried out, closed. */
@Path("/api/v1/communication-plans")
@Tag(name = "communications")
public class CommunicationPlanResource {

  private final CommunicationPlanReads reads;
  private final CommunicationPlanService plans;
  private final DeliveryReads delivered;
  private final DeliveryService deliveries;

  public CommunicationPlanResource(
      CommunicationPlanReads reads,
      CommunicationPlanService plans,
      DeliveryReads delivered,
      DeliveryService deliveries) {
    this.reads = reads;
    this.plans = plans;
    this.delivered = delivered;
    this.deliveries = deliveries;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Communication plans the caller may read, newest first",
      description =
          "Those in reach, and the approved ones in which an organisation in reach has a part.")
  public CommunicationPlanPage listCommunicationPlans(
      @BeanParam CommunicationPlanFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Draft a communication plan")
  public CommunicationPlan createCommunicationPlan(@Valid @NotNull CommunicationPlanInput input) {
    return reads.get(plans.create(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "A communication plan with its lines, what was delivered, and sums by channel")
  public CommunicationPlan getCommunicationPlan(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Replace what a draft says",
      description =
          "A line with an id stays the same line; one of which something was delivered cannot go.")
  public CommunicationPlan updateCommunicationPlan(
      @PathParam("id") String id, @Valid @NotNull CommunicationPlanInput input) {
    plans.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a draft of which nothing was delivered")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteCommunicationPlan(@PathParam("id") String id) {
    plans.delete(Ids.path(id));
  }

  @POST
  @Path("/{id}/approval")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "Approve a draft: from here on what is delivered is reported")
  public CommunicationPlan approveCommunicationPlan(@PathParam("id") String id) {
    plans.approve(Ids.path(id));
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/reopening")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "Make a draft of an approved or closed plan again, with the reason")
  public CommunicationPlan reopenCommunicationPlan(
      @PathParam("id") String id, @Valid @NotNull CommunicationReasonInput input) {
    plans.reopen(Ids.path(id), input.reason());
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/closure")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "Close an approved plan: nothing more is reported")
  public CommunicationPlan closeCommunicationPlan(@PathParam("id") String id) {
    plans.close(Ids.path(id));
    return reads.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/items/{itemId}/deliveries")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Report what was delivered of a line in a month",
      description = "By whose plan it is, who leads it, or the partner of the line.")
  public CommunicationDelivery recordCommunicationDelivery(
      @PathParam("id") String id,
      @PathParam("itemId") String itemId,
      @Valid @NotNull CommunicationDeliveryInput input) {
    return delivered.delivery(deliveries.record(Ids.path(id), Ids.path(itemId), input));
  }
}
