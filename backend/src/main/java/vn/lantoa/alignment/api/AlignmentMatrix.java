package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.paging.Paged;

/** A superior's items against those below: who serves what. Cells that say nothing are left out. */
public record AlignmentMatrix(
    @Nullable DocumentRef document,
    @Schema(required = true) List<OrganisationRef> columns,
    @Schema(required = true, description = "There are more organisations than columns")
        boolean moreColumns,
    @Schema(required = true) List<Row> items,
    @Schema(required = true) List<Cell> cells,
    @Nullable String nextCursor)
    implements Paged {

  /** An item of the superior. */
  @Schema(name = "AlignmentMatrixRow")
  public record Row(
      @Schema(required = true) SuperiorKind kind,
      @Schema(required = true) String id,
      @Schema(required = true) String title,
      @Nullable String label) {}

  /** How an organisation stands to an item. */
  @Schema(name = "AlignmentCellState")
  public enum State {
    /** Served by what is in force. */
    SERVED,
    /** Served in a draft. */
    DRAFTED,
    /** Taken over into a draft, not yet made its own. */
    PROPOSED,
    /** Declined for a reason. */
    DECLINED,
    /** Demanded of it, and nothing there. */
    NOTHING
  }

  /** One organisation, one item. */
  @Schema(name = "AlignmentMatrixCell")
  public record Cell(
      @Schema(required = true) SuperiorKind kind,
      @Schema(required = true) String itemId,
      @Schema(required = true) String organisationId,
      @Schema(required = true) State state,
      @Schema(required = true, description = "Tasks or targets there") int count) {}
}
