package vn.lantoa.reading.api;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.internal.KeptReadingReads;
import vn.lantoa.reading.internal.KeptReadingService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** What people made of readings, so that the rules can be judged. */
@Path("/api/v1/documents/{id}/reading")
@Tag(name = "readings")
@NotRecorded
public class KeptReadingResource {

  private final KeptReadingReads reads;
  private final KeptReadingService readings;

  public KeptReadingResource(KeptReadingReads reads, KeptReadingService readings) {
    this.reads = reads;
    this.readings = readings;
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Keep with a document what was proposed from its text and what became of it",
      description =
          "Once for each document. Nothing is created by it: it is kept to judge the rules.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = KeptReading.class)))
  public KeptReading keepReading(
      @PathParam("id") String id, @Valid @NotNull KeptReadingInput input) {
    long document = Ids.path(id);
    readings.keep(document, input);
    return reads.get(document);
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "How well a document was read, by kind; 404 where no reading was kept")
  public KeptReading getKeptReading(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @GET
  @Path("/items")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What was proposed and what was kept, thing by thing")
  public KeptReadingItemPage listKeptReadingItems(
      @PathParam("id") String id,
      @QueryParam("kind") @Nullable ReadKind kind,
      @QueryParam("verdict") @Nullable ReadVerdict verdict,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.items(Ids.path(id), kind, verdict, limit, cursor);
  }
}
