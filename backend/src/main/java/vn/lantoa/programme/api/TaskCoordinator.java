package vn.lantoa.programme.api;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who coordinates a task. */
public record TaskCoordinator(
    @Schema(required = true, examples = "19") @NotBlank String organisationId,
    @Schema(description = "Its own date for its part; absent: the task's")
        @Nullable LocalDate dueOn) {}
