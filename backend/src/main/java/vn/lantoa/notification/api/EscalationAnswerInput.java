package vn.lantoa.notification.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The word that stops an escalation. */
public record EscalationAnswerInput(
    @Schema(required = true, examples = "Chờ số liệu của hai chi bộ") @NotBlank @Size(max = 2000)
        String answer,
    @Schema(
            required = true,
            description = "By when it will be done; today to 90 days from now",
            examples = "2026-12-05")
        @NotNull
        LocalDate promisedOn) {}
