package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;

/** A study plan in a list. */
public record StudyPlanHead(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String title,
    @Schema(required = true) StudyPlanState state,
    @Schema(required = true) StudyForm form,
    @Nullable LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Nullable String parentId,
    @Schema(required = true) String originId,
    @Nullable String documentId,
    @Nullable String demandId,
    @Nullable String symbol,
    @Schema(required = true) long documentCount,
    @Schema(required = true) long sessionCount) {

  /** The same with its organisation put in. */
  public StudyPlanHead of(OrganisationRef named) {
    return new StudyPlanHead(
        id,
        named,
        title,
        state,
        form,
        startsOn,
        endsOn,
        parentId,
        originId,
        documentId,
        demandId,
        symbol,
        documentCount,
        sessionCount);
  }
}
