package vn.lantoa.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.SuccessionKind;

/** What the organisation of the path became. */
public record SuccessionInput(
    @Schema(required = true, examples = "18") @NotBlank String successorId,
    @Schema(required = true, description = "MERGE and DISSOLVE end the predecessor the day before")
        @NotNull
        SuccessionKind kind,
    @Schema(required = true, examples = "2025-07-01") @NotNull LocalDate effectiveOn,
    @Schema(required = true, examples = "Nghị quyết 202/2025/QH15") @NotBlank @Size(max = 300)
        String legalBasis) {

  public SuccessionInput {
    legalBasis = Clean.required(legalBasis);
  }
}
