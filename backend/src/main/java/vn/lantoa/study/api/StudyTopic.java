package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic of a document, and the position of who presents it. */
public record StudyTopic(
    @Schema(required = true, examples = "Những điểm mới của Nghị quyết") @NotBlank @Size(max = 1000)
        String title,
    @Schema(examples = "Bí thư Tỉnh ủy") @Size(max = 300) @Nullable String presenterPosition) {}
