package vn.lantoa.movement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it came to. */
@Schema(name = "EmulationMovementEndInput")
public record MovementEndInput(
    @Schema(required = true, examples = "18/20 xã đạt chuẩn; khen thưởng 6 tập thể")
        @NotBlank
        @Size(max = 4000)
        String result) {}
