package vn.lantoa.support.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.study.StudyPlanRef;

/** What a unit asked of an advisory board, and what the board answered. */
public record SupportRequest(
    @Schema(required = true, examples = "12") String id,
    @Schema(required = true, description = "Who asks") OrganisationRef organisation,
    @Schema(required = true, description = "Who is asked") OrganisationRef board,
    @Schema(required = true) SupportKind kind,
    @Schema(required = true) String title,
    @Nullable String words,
    @Nullable StudyPlanRef studyPlan,
    @Nullable DocumentRef document,
    @Schema(description = "The day the help is wished for") @Nullable LocalDate neededBy,
    @Schema(required = true, description = "The day an answer is needed by") LocalDate answerBy,
    @Schema(required = true, description = "It waits for an answer and the day has passed")
        boolean overdue,
    @Schema(required = true) SupportState state,
    @Schema(required = true) Instant askedAt,
    @Schema(description = "The day of the help") @Nullable LocalDate promisedOn,
    @Schema(description = "Who comes, by position") @Nullable String helperPosition,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Schema(description = "The day the help was given") @Nullable LocalDate doneOn,
    @Nullable String result,
    @Schema(required = true, description = "Whether the caller may answer it, or answer anew")
        boolean mayAnswer,
    @Schema(required = true, description = "Whether the caller may say that it is done")
        boolean mayComplete,
    @Schema(required = true, description = "Whether the caller may take it back")
        boolean mayWithdraw,
    @Schema(required = true) String version)
    implements Versioned {}
