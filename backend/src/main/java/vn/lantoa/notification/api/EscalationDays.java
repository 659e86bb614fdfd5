package vn.lantoa.notification.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days after the due date on which each step is taken. */
public record EscalationDays(
    @Schema(required = true, examples = "3") @Min(1) @Max(365) int officerDays,
    @Schema(required = true, examples = "7") @Min(1) @Max(365) int headDays,
    @Schema(required = true, examples = "14") @Min(1) @Max(365) int superiorDays) {}
