package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own second factor. */
public record SecondFactor(
    @Schema(required = true) boolean active,
    @Schema(required = true, description = "A role of this person demands it") boolean required,
    @Schema(description = "Recovery codes not used yet") @Nullable Integer recoveryCodesLeft) {}
