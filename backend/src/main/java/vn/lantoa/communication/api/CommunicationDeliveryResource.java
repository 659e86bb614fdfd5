package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.communication.internal.DeliveryReads;
import vn.lantoa.communication.internal.DeliveryService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;

/** What was delivered of a line in a month, once reported. */
@Path("/api/v1/communication-deliveries/{id}")
@Tag(name = "communications")
public class CommunicationDeliveryResource {

  private final DeliveryReads reads;
  private final DeliveryService deliveries;

  public CommunicationDeliveryResource(DeliveryReads reads, DeliveryService deliveries) {
    this.reads = reads;
    this.deliveries = deliveries;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What was delivered of a line in a month")
  public CommunicationDelivery getCommunicationDelivery(@PathParam("id") String id) {
    return reads.delivery(Ids.path(id));
  }

  @PUT
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Correct what was reported of a month")
  public CommunicationDelivery updateCommunicationDelivery(
      @PathParam("id") String id, @Valid @NotNull CommunicationDeliveryInput input) {
    deliveries.correct(Ids.path(id), input);
    return reads.delivery(Ids.path(id));
  }

  @DELETE
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Take back what was reported of a month")
  @APIResponse(responseCode = "204", description = "Taken back")
  public void deleteCommunicationDelivery(@PathParam("id") String id) {
    deliveries.takeBack(Ids.path(id));
  }
}
