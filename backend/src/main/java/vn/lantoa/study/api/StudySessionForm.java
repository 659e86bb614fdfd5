package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyRule;

/** What a form for sittings starts with. */
public record StudySessionForm(
    @Schema(required = true) String planId,
    @Schema(required = true) String planTitle,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String obligationId,
    @Schema(required = true) Act act,
    @Nullable LocalDate dueOn,
    @Schema(required = true) StudyForm form,
    @Schema(description = "Of the plan's first topic") @Nullable String presenterPosition,
    @Schema(required = true) List<DocumentRef> documents,
    @Schema(required = true) List<Audience> audiences,
    @Schema(required = true, description = "The rules that are on") List<StudyRule> rules,
    @Schema(required = true, description = "Sittings so far") long sessions,
    @Schema(description = "Of the last one") @Nullable LocalDate lastHeldOn,
    @Schema(
            required = true,
            description = "Whether everyone expected was reached at some document's sittings")
        boolean reached,
    @Schema(
            description =
                "The first day the obligation takes as the day it was done: an earlier sitting may be"
                    + " recorded, but is no answer to the plan")
        @Nullable LocalDate doneFrom,
    @Schema(required = true) boolean mayRecord,
    @Schema(required = true, description = "Whether the obligation may be handed in")
        boolean maySubmit) {

  /** An audience, and how many of it are still to come. */
  @Schema(name = "StudySessionFormAudience")
  public record Audience(
      @Schema(required = true) AudienceCategory category,
      @Schema(required = true) boolean inRate,
      @Schema(description = "Absent: no number is known") @Nullable Integer expected,
      @Schema(required = true) int exempted,
      @Schema(
              required = true,
              description = "Persons at the sittings so far, of the document taught most")
          long attended) {}
}
