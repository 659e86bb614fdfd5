package vn.lantoa.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.obligation.UndatedReason;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;

/** One line of a list of obligations. */
public record ObligationRow(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) String demandId,
    @Schema(required = true) Act act,
    @Schema(required = true) String title,
    @Schema(required = true) DocumentRef document,
    @Nullable String provisionLabel,
    @Nullable String words,
    @Schema(required = true) ObligationRole role,
    @Nullable String occurrence,
    @Schema(required = true) ObligationState state,
    @Schema(description = "Absent where it is no longer owed") @Nullable Timeliness timeliness,
    @Nullable UndatedReason undatedReason,
    @Nullable LocalDate printedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Schema(description = "true: the due date was put off on request") @Nullable Boolean extended,
    @Schema(description = "The organisation's own earlier date; the due date is the one judged")
        @Nullable LocalDate internalDueOn,
    @Schema(description = "The request for more time that waits for an answer")
        @Nullable ExtensionRequest extension,
    @Schema(required = true) boolean exclusive,
    @Schema(description = "Negative when the date has passed") @Nullable Integer daysLeft,
    @Nullable LocalDate doneOn,
    @Nullable Instant submittedAt,
    @Nullable Boolean reportedLate,
    @Nullable LocalDate confirmBy,
    @Schema(description = "Absent where nothing was said and nothing is missed")
        @Nullable Progress progress,
    @Schema(description = "The words of the last step") @Nullable String lastNote,
    @Nullable List<ObligationAction> actions,
    @Schema(required = true) String version) {}
