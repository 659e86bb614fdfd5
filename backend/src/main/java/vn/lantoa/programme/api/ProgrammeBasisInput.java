package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A superior document that the programme serves. */
public record ProgrammeBasisInput(
    @Schema(required = true, examples = "41") @NotBlank String documentId,
    @Schema(description = "The superior's demand for a programme that it answers")
        @Nullable String demandId) {}
