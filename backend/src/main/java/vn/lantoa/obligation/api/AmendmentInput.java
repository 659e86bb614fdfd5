package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to put in the place of a published demand, and why. */
public record AmendmentInput(
    @Schema(required = true) @NotNull @Valid DemandInput proposal,
    @Schema(required = true) @NotBlank @Size(max = 1000) String reason) {}
