package vn.lantoa.obstacle.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands in the way. */
public record ObstacleInput(
    @Schema(required = true, examples = "FUNDING") @NotNull ObstacleKind kind,
    @Schema(required = true, examples = "Chưa bố trí vốn giải phóng mặt bằng")
        @NotBlank
        @Size(max = 2000)
        String description,
    @Schema(required = true, examples = "Đề nghị bổ sung vốn trong quý I/2027")
        @NotBlank
        @Size(max = 2000)
        String proposal,
    @Schema(required = true, examples = "2026-12-15") @NotNull LocalDate replyBy,
    @Schema(
            description =
                "Who is to answer: one above, or a body beside it; absent: who decides about the obligation")
        @Nullable String askedId) {}
