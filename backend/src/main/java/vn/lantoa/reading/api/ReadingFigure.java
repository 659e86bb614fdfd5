package vn.lantoa.reading.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often the reader was right in one kind of thing. Counts only. */
public record ReadingFigure(
    @Schema(required = true) ReadKind kind,
    @Schema(examples = "2026-11", description = "Only where months are told apart")
        @Nullable String month,
    @Schema(examples = "2", description = "The edition of the rules, where months are told apart")
        @Nullable Integer rules,
    @Schema(required = true, description = "Accepted, corrected and dropped") long proposed,
    @Schema(required = true) long accepted,
    @Schema(required = true) long corrected,
    @Schema(required = true) long dropped,
    @Schema(required = true, description = "Missed: found by a person") long added,
    @Schema(
            examples = "92.31",
            description = "Accepted of proposed, in hundredths; absent where nothing was proposed")
        @Nullable BigDecimal precision,
    @Schema(description = "Accepted and corrected of all there was; absent where there was nothing")
        @Nullable BigDecimal recall) {}
