package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row to decide, in the version that was seen. */
public record DecisionItem(
    @Schema(required = true) @NotBlank String id,
    @Schema(required = true) @NotBlank String version) {}
