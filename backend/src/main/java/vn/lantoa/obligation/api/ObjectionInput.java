package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Not our function. */
public record ObjectionInput(
    @Schema(required = true) @NotBlank @Size(max = 2000) String reason,
    @Schema(description = "Whose it would be") @Nullable String proposedOrganisationId) {}
