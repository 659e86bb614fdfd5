package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.conformance.SignalCode;

/** A unit's own word on what its figures ask. */
public record StudyExplanationInput(
    @Schema(required = true, examples = "12") @NotBlank String organisationId,
    @Schema(required = true) @NotNull SignalCode signal,
    @Schema(required = true, examples = "Học tại hội trường, chia ba tổ")
        @NotBlank
        @Size(max = 2000)
        String answer) {}
