package vn.lantoa.study.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;

/** A study plan with its rules. */
public record StudyPlan(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable OrganisationRef drafting,
    @Schema(description = "The superior's plan it derives from") @Nullable String parentId,
    @Schema(required = true, description = "The plan it all derives from; its own where none")
        String originId,
    @Nullable String programmeId,
    @Schema(required = true) String issuingBody,
    @Schema(required = true) String type,
    @Schema(required = true) String title,
    @Nullable String termId,
    @Schema(required = true) StudyPlanState state,
    @Nullable LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) StudyForm form,
    @Nullable String pastSuperiorReason,
    @Schema(description = "Why it was given back to its drafter") @Nullable String returnedReason,
    @Schema(description = "Once it is issued") @Nullable DocumentRef document,
    @Schema(description = "The study demand, once it is issued") @Nullable String demandId,
    @Nullable Instant submittedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant issuedAt,
    @Nullable Instant closedAt,
    @Schema(required = true) List<StudyCitation> citations,
    @Schema(required = true) List<StudyPlanDocument> documents,
    @Schema(required = true) List<StudyCheck> checklist,
    @Schema(required = true) List<StudyLevel> levels,
    @Schema(required = true) List<StudyAudience> audiences,
    @Schema(required = true, description = "All ten rules") List<StudyRuleSetting> rules,
    @Schema(required = true, description = "What it lacks, or should be looked at")
        List<Warning> warnings,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) boolean mayApprove,
    @Schema(required = true) String version)
    implements Versioned {}
