package vn.lantoa.notification.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;

/** One line of the inbox. */
public record Notification(
    @Schema(required = true, examples = "512") String id,
    @Schema(required = true) NotificationKind kind,
    @Schema(required = true, examples = "90") String obligationId,
    @Schema(required = true, description = "Who owes it") OrganisationRef organisation,
    @Schema(required = true) Act act,
    @Schema(required = true) String title,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol,
    @Schema(required = true, description = "Where it stands now") ObligationState state,
    @Schema(description = "The date it speaks of") @Nullable LocalDate dueOn,
    @Schema(
            description = "Of a reminder: days from the due date; of an escalation: its step",
            examples = "-7")
        @Nullable Integer stage,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant readAt) {}
