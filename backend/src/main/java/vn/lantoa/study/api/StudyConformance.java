package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** The rules of a plan at one organisation, and counted over everything below it. */
public record StudyConformance(
    @Schema(required = true) String planId,
    @Schema(required = true) String planTitle,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(description = "What it owes itself; absent where it owes nothing")
        @Nullable String obligationId,
    @Schema(description = "Of its obligation") @Nullable String state,
    @Schema(
            required = true,
            description = "Nothing is left: its head may report the obligation as done")
        boolean fulfilled,
    @Schema(
            required = true,
            description = "At the organisation itself; empty where it owes nothing")
        List<StudyRuleCheck> checks,
    @Schema(required = true, description = "Over it and everything below")
        List<StudyRuleTally> tally,
    @Schema(required = true) List<StudyConformanceChild> children,
    @Schema(required = true, description = "What its figures ask") List<StudySignal> signals,
    @Schema(required = true) StudyHeadSheet headSheet,
    @Schema(required = true, description = "Whether the caller may answer for it")
        boolean mayAnswer) {}
