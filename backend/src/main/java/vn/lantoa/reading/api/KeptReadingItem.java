package vn.lantoa.reading.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing of a reading, with what was proposed and what was kept of it. */
public record KeptReadingItem(
    @Schema(required = true, examples = "DEADLINE") @NotNull ReadKind kind,
    @Schema(required = true, examples = "CORRECTED") @NotNull ReadVerdict verdict,
    @Schema(examples = "70", description = "In the text that was read; with end, or neither")
        @Min(0)
        @Max(100_000_000)
        @Nullable Integer start,
    @Schema(examples = "91") @Min(0) @Max(100_000_000) @Nullable Integer end,
    @Schema(required = true, examples = "trước ngày 20/11/2026", description = "As printed")
        @NotBlank
        @Size(max = 2000)
        String text,
    @Schema(
            examples = "BEFORE_DATE 2026-11-20",
            description = "In any writing; absent where ADDED, else needed")
        @Size(max = 2000)
        @Nullable String proposed,
    @Schema(
            examples = "BEFORE_DATE 2026-11-21",
            description = "In the same writing; absent where DROPPED, else needed")
        @Size(max = 2000)
        @Nullable String kept) {}
