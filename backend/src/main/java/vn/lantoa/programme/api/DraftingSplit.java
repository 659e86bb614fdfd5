package vn.lantoa.programme.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** The parts a draft is shared out in; by a preview without ids. */
public record DraftingSplit(
    @Schema(description = "The letter; absent in a preview") @Nullable String documentId,
    @Schema(description = "By when the superior wants the programme")
        @Nullable LocalDate superiorDueOn,
    @Schema(required = true) List<Part> parts) {

  /** A part. */
  @Schema(name = "DraftingPart")
  public record Part(
      @Schema(required = true) String title,
      @Schema(required = true) OrganisationRef lead,
      @Schema(required = true) List<OrganisationRef> coordinators,
      @Schema(required = true) LocalDate dueOn,
      @Schema(description = "Days between it and the superior's date") @Nullable Integer daysBefore,
      @Schema(description = "Absent in a preview") @Nullable String demandId) {}
}
