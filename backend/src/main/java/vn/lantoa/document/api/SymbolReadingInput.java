package vn.lantoa.document.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A symbol as somebody wrote it. */
public record SymbolReadingInput(
    @Schema(required = true, examples = "Nghị quyết số 05-NQ/TU") @NotNull @Size(max = 300)
        String text) {}
