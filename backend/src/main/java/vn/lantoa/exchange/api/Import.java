package vn.lantoa.exchange.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.exchange.ImportState;
import vn.lantoa.shared.problem.Warning;

/** A table that was read, with what applying it would do: rows in all and by verdict. */
public record Import(
    @Schema(required = true, examples = "5") String id,
    @Schema(required = true) ImportKind kind,
    @Schema(required = true, examples = "to-chuc.xlsx") String fileName,
    @Schema(required = true) ImportState state,
    @Schema(required = true, examples = "124") int rows,
    @Schema(required = true, examples = "120") int create,
    @Schema(required = true, examples = "3") int change,
    @Schema(required = true, examples = "1") int unchanged,
    @Schema(required = true, examples = "0") int refused,
    @Schema(description = "About the table as a whole") @Nullable List<Warning> warnings,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant appliedAt) {}
