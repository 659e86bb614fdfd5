package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token to make for oneself; it carries the rights of its owner. */
public record AccessTokenInput(
    @Schema(required = true, examples = "Phần mềm điều hành tác nghiệp") @NotBlank @Size(max = 100)
        String name,
    @Schema(required = true, description = "At most a year ahead", examples = "2027-06-30") @NotNull
        LocalDate expiresOn) {}
