package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a programme ends. */
@Schema(name = "ProgrammeClosureInput")
public record ClosureInput(
    @Schema(required = true, examples = "Hết nhiệm kỳ, đã tổng kết") @NotBlank @Size(max = 1000)
        String reason) {}
