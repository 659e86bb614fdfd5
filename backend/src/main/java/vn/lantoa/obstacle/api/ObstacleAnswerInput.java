package vn.lantoa.obstacle.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about it. */
public record ObstacleAnswerInput(
    @Schema(required = true, examples = "AGREED") @NotNull ObstacleOutcome outcome,
    @Schema(required = true, examples = "Bổ sung vốn tại kỳ điều chỉnh quý I/2027")
        @NotBlank
        @Size(max = 4000)
        String answer) {}
