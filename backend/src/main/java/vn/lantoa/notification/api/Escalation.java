package vn.lantoa.notification.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.web.Versioned;

/** An overdue obligation on its way up the tree. */
public record Escalation(
    @Schema(required = true, examples = "7") String id,
    @Schema(required = true, examples = "90") String obligationId,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) Act act,
    @Schema(required = true) String title,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol,
    @Schema(required = true, description = "Overdue since the day after") LocalDate dueOn,
    @Schema(required = true, examples = "5") int daysLate,
    @Schema(required = true) EscalationState state,
    @Schema(required = true, description = "Who was told when, oldest first")
        List<EscalationTold> told,
    @Schema(description = "What comes next, while it runs") @Nullable EscalationStep nextStep,
    @Nullable LocalDate nextOn,
    @Schema(description = "The organisation's word", examples = "Chờ số liệu của hai chi bộ")
        @Nullable String answer,
    @Nullable LocalDate promisedOn,
    @Nullable Instant answeredAt,
    @Schema(description = "Who answered") @Nullable String answeredBy,
    @Schema(required = true, description = "Whether the caller may answer") boolean mayAnswer,
    @Schema(required = true) String version)
    implements Versioned {}
