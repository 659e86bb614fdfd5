package vn.lantoa.obstacle.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it goes up. */
public record ObstacleForwardInput(
    @Schema(required = true, examples = "Vượt thẩm quyền của cấp xã") @NotBlank @Size(max = 1000)
        String reason) {}
