package vn.lantoa.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Provision;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.obligation.UndatedReason;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.web.Versioned;

/** One demand for one organisation, with everything that says why. */
public record Obligation(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String demandId,
    @Schema(required = true) Act act,
    @Schema(required = true) String title,
    @Nullable String output,
    @Schema(required = true) DocumentRef document,
    @Nullable Provision provision,
    @Nullable String quotedWords,
    @Nullable String words,
    @Schema(required = true) DeadlineRuleBody rule,
    @Schema(required = true) String ruleSentence,
    @Schema(required = true) ObligationRole role,
    @Nullable String occurrence,
    @Schema(required = true) ObligationState state,
    @Schema(description = "Absent where it is no longer owed") @Nullable Timeliness timeliness,
    @Nullable UndatedReason undatedReason,
    @Nullable LocalDate printedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Schema(description = "The hour of the last day, in Vietnam", examples = "16:00")
        @Nullable String dueTime,
    @Schema(description = "What is missing before it has a date") @Nullable DeadlineNeed waitsFor,
    @Schema(description = "The same in words") @Nullable String waitsForWords,
    @Schema(description = "How its date came out, step by step")
        @Nullable List<InTwoLanguages> trace,
    @Schema(description = "Of a recurring demand: the period it is for")
        @Nullable DeadlineOccurrence period,
    @Schema(description = "true: the due date was put off on request") @Nullable Boolean extended,
    @Schema(description = "The organisation's own earlier date; the due date is the one judged")
        @Nullable LocalDate internalDueOn,
    @Schema(description = "The request for more time that waits for an answer")
        @Nullable ExtensionRequest extension,
    @Schema(description = "Which organisation set the internal date")
        @Nullable OrganisationRef internalSetBy,
    @Schema(description = "The superior's date, where the demand serves a superior's")
        @Nullable LocalDate superiorDueOn,
    @Schema(required = true) boolean exclusive,
    @Schema(description = "Negative when the date has passed") @Nullable Integer daysLeft,
    @Nullable Instant receivedAt,
    @Nullable LocalDate doneOn,
    @Nullable Instant submittedAt,
    @Nullable Boolean reportedLate,
    @Nullable Instant decidedAt,
    @Nullable LocalDate confirmBy,
    @Nullable LocalDate repairDueOn,
    @Nullable Boolean evidenceRequired,
    @Nullable ConfirmerKind confirmer,
    @Nullable OrganisationRef confirmerOrganisation,
    @Schema(description = "Where an objection would move it")
        @Nullable OrganisationRef proposedOrganisation,
    @Nullable OrganisationRef handedTo,
    @Schema(description = "Absent where nothing was said and nothing is missed")
        @Nullable Progress progress,
    @Schema(description = "Of the last submission") @Nullable String note,
    @Nullable String lastNote,
    @Schema(required = true) List<ObligationAction> actions,
    @Schema(required = true) String version)
    implements Versioned {}
