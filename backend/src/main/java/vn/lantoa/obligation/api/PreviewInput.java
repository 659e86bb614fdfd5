package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to preview; a proposal goes with AMEND. */
public record PreviewInput(
    @Schema(required = true) @NotNull PublicationAction action,
    @Valid @Nullable DemandInput proposal) {}
