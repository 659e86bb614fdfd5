package vn.lantoa.notification.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Stages and steps of a demand's own. */
public record DemandReminderInput(
    @Schema(
            required = true,
            description = "Days from the due date; negative before it; empty: none",
            examples = "[-7, -1, 0, 7]")
        @NotNull
        @Size(max = 12)
        List<@NotNull @Min(-365) @Max(365) Integer> stages,
    @Schema(description = "Absent: it never goes up") @Valid @Nullable EscalationDays escalation) {}
