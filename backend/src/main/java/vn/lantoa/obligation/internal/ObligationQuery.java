package vn.lantoa.obligation.internal;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.UndatedReason;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.obligation.api.ObligationView;
import vn.lantoa.obligation.api.Scope;
import vn.lantoa.obligation.api.WorkGroupKey;
import vn.lantoa.shared.Act;

/** The filters of a list of obligations. */
public record ObligationQuery(
    @Parameter(
            description =
                "MINE: owed by organisations where the caller holds a role; TO_CONFIRM: waiting for the caller; OBJECTIONS: objected to, for the caller to answer; TO_EXTEND: a request for more time waits for the caller; REACH (default): everything in reach")
        @QueryParam("view")
        @Nullable ObligationView view,
    @QueryParam("organisationId") @Nullable String organisationId,
    @Parameter(description = "With organisationId; SUBTREE is the default") @QueryParam("scope")
        @Nullable Scope scope,
    @QueryParam("act") @Nullable Act act,
    @QueryParam("state") @Nullable ObligationState state,
    @Parameter(description = "One or several, comma-separated", example = "OVERDUE,DUE_SOON")
        @QueryParam("timeliness")
        @Nullable String timeliness,
    @QueryParam("undatedReason") @Nullable UndatedReason undatedReason,
    @Parameter(description = "true: only what enters the figures") @QueryParam("counted")
        @Nullable Boolean counted,
    @QueryParam("reportedLate") @Nullable Boolean reportedLate,
    @Parameter(description = "true: only what was taken on and not heard of for 30 days")
        @QueryParam("stale")
        @Nullable Boolean stale,
    @Parameter(description = "true: only what was put off on request") @QueryParam("extended")
        @Nullable Boolean extended,
    @Parameter(
            description =
                "A group of My work, with view=MINE: also by the organisation's internal date")
        @QueryParam("group")
        @Nullable WorkGroupKey group,
    @QueryParam("documentId") @Nullable String documentId,
    @QueryParam("demandId") @Nullable String demandId,
    @QueryParam("role") @Nullable ObligationRole role,
    @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
    @QueryParam("dueTo") @Nullable LocalDate dueTo,
    @Parameter(description = "Words of the title or the organisation's name, without diacritics")
        @QueryParam("q")
        @Nullable String q) {}
