package vn.lantoa.notification.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** When people are reminded of what a demand asks for, and when it goes up the tree. */
public record DemandReminder(
    @Schema(
            required = true,
            description = "Days from the due date; negative before it",
            examples = "[-7, -1, 0, 7]")
        List<Integer> stages,
    @Schema(description = "Absent: it never goes up") @Nullable EscalationDays escalation,
    @Schema(required = true, description = "false: the configured ones hold") boolean own,
    @Schema(required = true) String version)
    implements Versioned {}
