package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.paging.Paged;

/** How a plan stands in a subtree: its levels, its rules, and a page of its units by name. */
public record StudyBoard(
    @Schema(required = true) String planId,
    @Schema(required = true) String planTitle,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) long daysLeft,
    @Schema(required = true) List<StudyBoardLevel> levels,
    @Schema(required = true) List<StudyRuleTally> rules,
    @Schema(required = true) List<StudyBoardUnit> items,
    @Schema(required = true, description = "Units that fit the filter") long total,
    @Nullable String nextCursor)
    implements Paged {}
