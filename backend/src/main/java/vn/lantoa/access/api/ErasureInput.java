package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an account's personal data goes. */
public record ErasureInput(
    @Schema(
            required = true,
            description = "Stays in the journal for good: names nobody",
            examples = "Theo đơn đề nghị ngày 20/11/2026")
        @NotBlank
        @Size(max = 500)
        String reason) {}
