package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The present password and the one to come. */
public record PasswordChangeInput(
    @Schema(required = true, examples = "LanToa-2026") @NotBlank @Size(max = 200)
        String currentPassword,
    @Schema(
            required = true,
            description = "12 to 200 characters, not a common one, without the user name",
            examples = "mưa rào trên sông Cổ Chiên")
        @NotNull
        String newPassword) {}
