package vn.lantoa.exchange.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.shared.problem.FieldError;
import vn.lantoa.shared.problem.Warning;

/** A row as it was read. */
public record ImportRow(
    @Schema(required = true, description = "Its number in the table, the header being 1") int row,
    @Schema(required = true) Verdict verdict,
    @Schema(required = true, description = "What its cells say, by column; passwords are left out")
        Map<String, String> cells,
    @Schema(description = "Pointers name the cell, e.g. /cells/parentCode")
        @Nullable List<FieldError> errors,
    @Nullable List<Warning> warnings) {}
