package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a programme in force is changed. */
@Schema(name = "ProgrammeEditionInput")
public record EditionInput(
    @Schema(required = true, examples = "Bổ sung nhiệm vụ theo Kết luận của Ban Thường vụ")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
