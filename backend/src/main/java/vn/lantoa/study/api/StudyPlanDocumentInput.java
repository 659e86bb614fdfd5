package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document to study. */
public record StudyPlanDocumentInput(
    @Schema(required = true, examples = "41") @NotBlank String documentId,
    @Schema(description = "The collective citation it resolves, counted from 0") @Min(0)
        @Nullable Integer citation,
    @Size(max = 20) @Nullable List<@NotNull @Valid StudyTopic> topics) {}
