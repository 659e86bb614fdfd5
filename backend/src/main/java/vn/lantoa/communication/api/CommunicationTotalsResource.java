package vn.lantoa.communication.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.internal.CommunicationTotalsReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;

/** What communication comes to in a subtree. */
@Path("/api/v1/organisations/{id}/communication-totals")
@Tag(name = "communications")
public class CommunicationTotalsResource {

  private final CommunicationTotalsReads reads;

  public CommunicationTotalsResource(CommunicationTotalsReads reads) {
    this.reads = reads;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary =
          "Planned and delivered by channel, and rolled up by the organisations directly below",
      description =
          "Of approved and closed plans that run in the period; delivered are the months of it.")
  public CommunicationTotals getCommunicationTotals(
      @PathParam("id") String id,
      @QueryParam("from") @Parameter(description = "First month, any day of it")
          @Nullable LocalDate from,
      @QueryParam("to") @Parameter(description = "Last month, any day of it")
          @Nullable LocalDate to,
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("studyPlanId") @Nullable String studyPlanId) {
    return reads.totals(Ids.path(id), from, to, documentId, studyPlanId);
  }
}
