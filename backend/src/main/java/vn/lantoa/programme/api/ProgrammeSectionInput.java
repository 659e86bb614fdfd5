package vn.lantoa.programme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeSectionKind;

/** A section to add or to put in the place of one. */
public record ProgrammeSectionInput(
    @Schema(required = true) @NotNull ProgrammeSectionKind kind,
    @Schema(examples = "0", description = "0 for the outermost; absent: 0") @Min(0) @Max(3)
        @Nullable Integer depth,
    @Schema(description = "Absent: behind the last one, or where it stands")
        @Min(0)
        @Max(1_000_000_000)
        @Nullable Integer position,
    @Schema(required = true, examples = "Mục đích, yêu cầu") @NotBlank @Size(max = 500)
        String heading,
    @Schema(examples = "1. Cụ thể hóa các mục tiêu của Nghị quyết.") @Size(max = 200_000)
        @Nullable String text) {}
