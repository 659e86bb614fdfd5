package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password, asked once more before a second factor is set up. */
public record SecondFactorInput(
    @Schema(required = true, examples = "LanToa-2026") @NotBlank @Size(max = 200)
        String password) {}
