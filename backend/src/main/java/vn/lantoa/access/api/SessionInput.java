package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. */
public record SessionInput(
    @Schema(required = true, examples = "vanphong.vinhlong") @NotBlank @Size(max = 100)
        String userName,
    @Schema(required = true, examples = "LanToa-2026") @NotBlank @Size(max = 200) String password,
    @Schema(
            description =
                "Of the second factor, once the answer second-factor-required asked for it; or a recovery code",
            examples = "123456")
        @Size(max = 40)
        @Nullable String code) {}
