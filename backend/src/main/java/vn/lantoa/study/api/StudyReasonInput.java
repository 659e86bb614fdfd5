package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
public record StudyReasonInput(
    @Schema(required = true, examples = "Bổ sung đối tượng là doanh nhân.")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
