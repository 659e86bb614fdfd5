package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the authenticator app shows; where the factor is on already also a recovery code. */
public record SecondFactorCode(
    @Schema(required = true, examples = "123456") @NotBlank @Size(max = 40) String code) {}
