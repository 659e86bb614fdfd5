package vn.lantoa.consultation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnswer;

/** What the drafter does with an opinion. */
public record OpinionAnswerInput(
    @Schema(required = true) @NotNull OpinionAnswer answer,
    @Schema(
            description = "Required for PARTLY and NOT_ACCEPTED",
            examples = "Thời hạn theo Nghị quyết của Tỉnh ủy nên giữ nguyên.")
        @Size(max = 2000)
        @Nullable String reason) {}
