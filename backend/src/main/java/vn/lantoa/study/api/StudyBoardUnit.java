package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.study.StudyRule;

/** A unit that owes a plan. */
public record StudyBoardUnit(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String obligationId,
    @Schema(required = true, description = "Of its obligation") String state,
    @Nullable LocalDate dueOn,
    @Nullable Long daysLeft,
    @Schema(required = true) boolean held,
    @Schema(required = true) boolean overdue,
    @Schema(required = true) boolean fulfilled,
    @Schema(required = true) int sittings,
    @Schema(required = true) int makeUps,
    @Nullable LocalDate lastOn,
    @Schema(required = true, description = "Of the document that reached fewest")
        StudyReached reached,
    @Schema(required = true) StudyEssayFigures essays,
    @Schema(required = true, description = "Rules that fail") List<StudyRule> failing) {}
