package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the draft and who writes it. */
public record DraftingPartInput(
    @Schema(required = true, examples = "Dự thảo phần phát triển kinh tế - xã hội và phụ lục")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Schema(required = true, examples = "17") @NotBlank String leadId,
    @Size(max = 20) @Nullable List<String> coordinatorIds,
    @Schema(required = true, examples = "2026-12-04") @NotNull LocalDate dueOn,
    @Size(max = 1000) @Nullable String output) {}
