package vn.lantoa.alignment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.internal.AlignmentReads;
import vn.lantoa.alignment.internal.ChainReads;
import vn.lantoa.alignment.internal.GapReads;
import vn.lantoa.alignment.internal.MatrixReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;

/** Alignment over the programmes: links, matrix, gaps, changes and the chain. */
@Path("/api/v1/alignment")
@Tag(name = "alignment")
public class AlignmentResource {

  private final AlignmentReads reads;
  private final MatrixReads matrix;
  private final GapReads gaps;
  private final ChainReads chains;

  public AlignmentResource(
      AlignmentReads reads, MatrixReads matrix, GapReads gaps, ChainReads chains) {
    this.reads = reads;
    this.matrix = matrix;
    this.gaps = gaps;
    this.chains = chains;
  }

  @GET
  @Path("/links")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What the tasks and targets in reach serve, in the order it was said")
  public AlignmentPage listAlignments(
      @BeanParam @Valid AlignmentFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reads.list(filter, limit, cursor);
  }

  @GET
  @Path("/matrix")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The items of a document against the organisations below: who serves what",
      description = "Pages go over the items; the columns are the same on each.")
  public AlignmentMatrix getAlignmentMatrix(
      @QueryParam("documentId") @NotBlank String documentId,
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return matrix.get(
        Ids.path(documentId), Ids.field("organisationId", organisationId), limit, cursor);
  }

  @GET
  @Path("/gaps")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "What of a document nobody below serves, and whose figures do not add up",
      description = "A task that serves several items is counted once.")
  public AlignmentGaps getAlignmentGaps(
      @QueryParam("documentId") @NotBlank String documentId,
      @QueryParam("organisationId") @Nullable String organisationId) {
    return gaps.get(Ids.path(documentId), Ids.field("organisationId", organisationId));
  }

  @GET
  @Path("/changes")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What changed above the programmes in reach and waits for a decision")
  public SuperiorChanges listAlignmentChanges(
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reads.changesOf(Ids.field("organisationId", organisationId), limit, cursor);
  }

  @GET
  @Path("/chain")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "From a task up to the clause it began with, or from a resolution down",
      description =
          "Begins at one of the three: a document's demands, a demand, or a task; empty where none is named. At most ten steps"
              + " and 600 links.")
  public AlignmentChain getAlignmentChain(
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("demandId") @Nullable String demandId,
      @QueryParam("taskKey") @Nullable String taskKey,
      @QueryParam("direction") @DefaultValue("DOWN") AlignmentChain.Direction direction) {
    return chains.get(
        new ChainReads.Start(
            Ids.field("documentId", documentId),
            Ids.field("demandId", demandId),
            Ids.field("taskKey", taskKey)),
        direction);
  }
}
