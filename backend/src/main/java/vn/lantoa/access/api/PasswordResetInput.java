package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first password to give; absent: one is made. */
public record PasswordResetInput(
    @Schema(description = "12 to 200 characters, not a common one, without the user name")
        @Nullable String password) {}
