package vn.lantoa.alignment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a task is to serve: a demand or a provision, one of the two. */
public record AlignmentInput(
    @Schema(required = true, examples = "31") @NotBlank @Size(max = 20) String taskKey,
    @Schema(examples = "41") @Nullable String demandId,
    @Nullable String provisionId) {}
