package vn.lantoa.support.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the help was given, and what it came to. */
public record SupportCompletionInput(
    @Schema(required = true, examples = "2026-11-20") @NotNull LocalDate doneOn,
    @Size(max = 2000) @Nullable String result) {}
