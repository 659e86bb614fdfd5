package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A level that studies, and its last day. */
public record StudyLevel(
    @Schema(required = true, examples = "CELL") @NotBlank @Size(max = 30) String level,
    @Schema(required = true, examples = "2026-12-31") @NotNull LocalDate dueOn,
    @Schema(description = "The words the date was read from") @Size(max = 500)
        @Nullable String words) {}
