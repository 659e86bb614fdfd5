package vn.lantoa.review.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.obligation.Figures;
import vn.lantoa.target.TargetStandings.TargetStanding;

/** Tasks due in the window and targets of its last year. */
@Schema(name = "ProgrammeReviewFigures")
public record ReviewFigures(
    @Schema(required = true) Figures tasks,
    @Schema(required = true, description = "Those with most overdue first; at most 200")
        List<ReviewLead> leads,
    @Schema(required = true, description = "Of the window's last year")
        List<TargetStanding> targets) {}
