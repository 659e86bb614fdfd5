package vn.lantoa.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term to record. */
public record TermInput(
    @Schema(required = true, examples = "2025-2030") @NotBlank @Size(max = 60) String name,
    @Schema(description = "Roman numeral; another is kept with a warning", examples = "XIV")
        @Size(max = 20)
        @Nullable String congress,
    @Schema(required = true, examples = "2025-10-01") @NotNull LocalDate startsOn,
    @Schema(required = true, examples = "2030-09-30") @NotNull LocalDate endsOn) {

  public TermInput {
    name = Clean.required(name);
    congress = Clean.optional(congress);
  }
}
