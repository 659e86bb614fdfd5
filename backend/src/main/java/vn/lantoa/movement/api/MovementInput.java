package vn.lantoa.movement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A movement as it is to be. */
@Schema(name = "EmulationMovementInput")
public record MovementInput(
    @Schema(required = true, examples = "17", description = "Who launches it; it does not move")
        @NotBlank
        String organisationId,
    @Schema(required = true, examples = "Thi đua xây dựng nông thôn mới") @NotBlank @Size(max = 500)
        String name,
    @Schema(required = true, examples = "Phấn đấu đạt các chỉ tiêu của nghị quyết đại hội")
        @NotBlank
        @Size(max = 4000)
        String purpose,
    @Nullable String documentId,
    @Schema(required = true, examples = "2026-12-01") @NotNull LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(required = true, examples = "[\"31\"]", description = "The targets it serves")
        @NotNull
        @Size(min = 1, max = 60)
        List<String> targetIds) {}
