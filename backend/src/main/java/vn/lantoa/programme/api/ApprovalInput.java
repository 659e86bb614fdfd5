package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content that is approved. */
@Schema(name = "ProgrammeApprovalInput")
public record ApprovalInput(
    @Schema(
            required = true,
            description = "The content's hash as it was read",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotBlank
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash,
    @Size(max = 1000) @Nullable String note) {}
