package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an organisation answers for: study, the action programme, and what inspections
 * asked to be put right; the organisation and everything below it that owes the plan.
 */
public record StudyHeadSheet(
    @Schema(required = true, description = "That owe the plan") long units,
    @Schema(required = true, description = "That studied every document") long held,
    @Schema(required = true, description = "That have done all the plan asks") long fulfilled,
    @Schema(required = true) StudyReached reached,
    @Schema(description = "The organisation's own action programme; absent where there is none")
        @Nullable String programme,
    @Schema(description = "Its document") @Nullable String programmeDocumentId,
    @Schema @Nullable LocalDate programmeIssuedOn,
    @Schema(required = true, description = "Units with an action programme of their own")
        long programmes,
    @Schema(
            required = true,
            description = "Duties to put something right that the organisation has not done yet")
        long remediesOpen,
    @Schema(required = true, description = "Of those, past their last day") long remediesOverdue,
    @Schema(required = true) long remediesDone,
    @Schema(required = true, description = "The list behind each number")
        Map<String, String> links) {}
